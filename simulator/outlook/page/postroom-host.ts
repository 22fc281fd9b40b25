import { type HostContext, type OutlookHost } from '../protocol/host.ts'
import { api } from './api.ts'
import { type PostroomStore } from './postroom-store.ts'

/** The mail client as the add-in finds it. */
export function postroomHost(store: PostroomStore): OutlookHost {
  return {
    context: (): HostContext => {
      const { settings, user } = store.state()
      const { permission, api: apiLevel, language: locale, theme } = settings
      return { user, permission, apiLevel, locale, theme }
    },
    currentItem: () => store.state().openMail,
    selectedItems: () => {
      const { mails, selectedIds } = store.state()
      return mails.filter(({ id }) => selectedIds.includes(id))
    },
    settings: () => store.state().mailboxSettings,
    changeItem: (item, change) => store.changeMail(item.id, change),
    changeSettings: async (change) => {
      store.set({ mailboxSettings: await api.changeSettings(store.state().user.oid, change) })
    },
    loadItem: (id) => api.mail(id).catch(() => null),
    attachmentContent: async (item, attachmentId) => {
      const response = await fetch(api.attachmentPath(item.id, attachmentId))
      return response.ok ? base64(new Uint8Array(await response.arrayBuffer())) : null
    },
    notifications: (item) => store.state().notifications[item.id] ?? [],
    setNotifications: (item, notifications) =>
      store.set({ notifications: { ...store.state().notifications, [item.id]: notifications } }),
    showNote: (note) => store.set({ note }),
    closePane: () => store.set({ isPaneOpen: false }),
  }
}

function base64(bytes: Uint8Array): string {
  let binary = ''
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000))
  }
  return btoa(binary)
}
