/** Postroom's own line icons on a 20-pixel grid. */
const paths = {
  inbox: 'M4 4.500h12v11H4zM4 11h3.500l1 2h3l1-2H16',
  drafts: 'M4 5.500h8M4 9.500h5M4 13.500h3M9.500 15.500l.5-2.500 6-6 2 2-6 6z',
  sent: 'M3 4l14 6-14 6 2-6zM5 10h6',
  archive: 'M3.500 4.500h13v3.500h-13zM5 8v7.500h10V8M8.500 11h3',
  people:
    'M7 9a2.500 2.500 0 1 0 0-.01M13.500 9a2 2 0 1 0 0-.01M2.500 16c0-3 2-4.500 4.500-4.500s4.500 1.500 4.500 4.500M13 11.500c2.500 0 4 1.500 4 4',
  drop: 'M3 6V4.500h4.500l1.500 2H17V15H3zM10 8.500v4.500M8 11l2 2 2-2',
  search: 'M8.500 14a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11zM12.500 12.500L17 17',
  pen: 'M4 16l.8-3.200L13.500 4l2.500 2.500-8.700 8.700z',
  pin: 'M8 3.500h4l-.500 5 2.500 2.500H6L8.500 8.500zM10 11v6',
  close: 'M5 5l10 10M15 5L5 15',
  attachment: 'M13.500 7l-5 5a1.500 1.500 0 0 0 2 2L16 8.500a3 3 0 0 0-4.500-4L6 10a4.500 4.500 0 0 0 6 6.500',
  file: 'M5.500 3h6l3.500 3.500V17h-9.500zM11 3v4h4',
  left: 'M12 4.500L6.500 10l5.500 5.500',
  right: 'M8 4.500l5.500 5.500L8 15.500',
  reply: 'M8 5l-4.500 4.500L8 14M3.500 9.500H11c3.500 0 5.500 2 5.500 6',
  mail: 'M3 5h14v10.500H3zM3 6l7 5.500L17 6',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6v4l2.500 2',
} as const

export type IconName = keyof typeof paths

export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
