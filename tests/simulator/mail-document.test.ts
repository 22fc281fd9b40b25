// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { mailDocument } from '../../simulator/outlook/page/mail-document.ts'

const PNG = 'data:image/png;base64,iVBORw=='
const bodyOf = (html: string, pictures = new Map<string, string>()) => {
  const { html: whole, remotePictures } = mailDocument(html, pictures)
  return { body: /<body[^>]*>([\s\S]*)<\/body>/.exec(whole)![1], whole, remotePictures }
}

describe('the HTML of a mail', () => {
  test.each([
    ['<p>Hello <b>Anna</b></p>', '<p>Hello <b>Anna</b></p>'],
    ['a<script>alert(1)</script>b', 'ab'],
    ['<p onclick="alert(1)" ONLOAD="x">a</p>', '<p>a</p>'],
    ['<a href=" JavaScript:alert(1)">a</a>', '<a>a</a>'],
    ['<a href="https://x.example/">a</a>', '<a href="https://x.example/">a</a>'],
    ['<iframe src="https://x.example"></iframe>a', 'a'],
    ['<p style="background:url(https://x.example/a.png);color:red">a</p>', '<p style="background:;color:red">a</p>'],
    ['<svg><script>alert(1)</script></svg>a', '<svg></svg>a'],
  ])('%s', (html, expected) => {
    expect(bodyOf(html).body).toBe(expected)
  })

  test('pictures that came with it are put in place, whichever way their id is written', () => {
    const pictures = new Map([['logo@x.example', PNG]])
    expect(bodyOf('<img src="cid:logo@x.example">', pictures).body).toBe(`<img src="${PNG}">`)
    expect(bodyOf('<img src="CID:logo%40x.example">', pictures).body).toBe(`<img src="${PNG}">`)
  })

  test.each([
    ['<img src="https://x.example/pixel.gif">', 1],
    ['<img src="//x.example/pixel.gif"><td background="http://x.example/b.png">', 1],
    ['<table background="http://x.example/b.png"></table>', 1],
    ['<img src="cid:missing"><img src="relative.png">', 0],
    ['<img srcset="https://x.example/2x.png 2x">', 0],
  ])('%s asks nobody', (html, remotePictures) => {
    const result = bodyOf(html)
    expect(result.whole).not.toMatch(/x\.example|cid:|relative/)
    expect(result.remotePictures).toBe(remotePictures)
  })

  test('style sheets load nothing, and no page of its own replaces ours', () => {
    const { whole } = bodyOf(
      '<head><meta http-equiv="refresh" content="0;url=https://x.example"><base href="https://x.example/"><link rel="stylesheet" href="https://x.example/a.css"><style>@import "https://x.example/b.css"; p{color:red}</style></head><p>a</p>',
    )
    expect(whole).not.toContain('x.example')
    expect(whole).toContain('p{color:red}')
  })
})
