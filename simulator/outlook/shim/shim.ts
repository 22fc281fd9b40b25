/*!
 * Postroom: a stand-in for a newer Office.js, appended to the genuine file by the simulator and by nothing else.
 * It adds what Outlook on the web has and the npm package's build of 2022 lacks: getSelectedItemsAsync, SelectedItemsChanged,
 * loadItemByIdAsync, officeTheme and the nested-app-authentication bridge; and a connection that can be cut.
 */
import { isForFrame, type FrameState } from '../frame-messages.ts'
import { createConnection } from './connection.ts'
import { installBridge } from './naa-bridge.ts'
import { addNewerMailboxMembers, addOfficeTheme } from './newer-outlook.ts'
import { addSelectedItemsEvent } from './selected-items-event.ts'

interface FrameName {
  readonly xdmInfo: string
  readonly simulator: FrameState
}

const { xdmInfo, simulator } = JSON.parse(window.name) as FrameName
const hostOrigin = xdmInfo.split('|')[2]!
const connection = createConnection()
let state = simulator

connection.set(state.online)
if (state.bridge) installBridge(hostOrigin)

window.addEventListener('message', ({ data, origin, source }: MessageEvent<unknown>) => {
  if (origin !== hostOrigin || source !== window.parent || !isForFrame(data) || data.postroom !== 'state') return
  state = data.state
  connection.set(state.online)
})

addSelectedItemsEvent()

const helper = OSF.InitializationHelper.prototype
const prepareApiSurface = helper.prepareApiSurface
// `Office.context` stands when this returns, and nobody who waits for onReady has been called yet.
helper.prepareApiSurface = function (appContext) {
  prepareApiSurface.call(this, appContext)
  addNewerMailboxMembers()
  addOfficeTheme(() => state.theme)
}
