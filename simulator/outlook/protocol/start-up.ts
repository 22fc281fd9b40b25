import { requirementMatrix } from './api-level.ts'
import { type HostContext } from './host.ts'
import { HOST_VERSION } from './initial-data.ts'

/** `_appName` of Outlook on the web; decides which of its many hosts Office.js believes to be in. */
const OUTLOOK_WEB_APP = 64

interface AppContextOptions {
  readonly context: HostContext
  readonly controlId: string
  readonly hostOrigin: string
  readonly paneOrigin: string
  readonly roamingSettings: Readonly<Record<string, string>>
}

/** Answer to `ContextActivationManager_getAppContextAsync`. Office.js throws if one of the first nine is missing. */
export function appContext(options: AppContextOptions): Record<string, unknown> {
  const { context, controlId, hostOrigin, paneOrigin, roamingSettings } = options
  return {
    _id: controlId,
    _appName: OUTLOOK_WEB_APP,
    _appVersion: '16.01',
    _appUILocale: context.locale,
    _dataLocale: context.locale,
    _docUrl: hostOrigin,
    _clientMode: 0,
    _settings: roamingSettings,
    _reason: 'documentOpened',
    _requirementMatrix: requirementMatrix(context.apiLevel),
    _hostFullVersion: HOST_VERSION,
    _appMinorVersion: 1,
    _appInstanceId: controlId,
    _osfControlType: 1,
    _eToken: '',
    _addinName: 'Followthrough',
    _appDomains: [paneOrigin],
    _featureGates: {},
    _initialDisplayMode: 2,
  }
}

export interface FrameIdentity {
  readonly conversationId: string
  readonly controlId: string
}

/**
 * The frame's `window.name`, which has to be set before the frame enters the document: Office.js reads from it who its host is.
 * `disableLogging` keeps it from loading its telemetry; the version must be 16.01, the only Outlook file of the package.
 */
export function frameName(
  { conversationId, controlId }: FrameIdentity,
  locale: string,
  hostOrigin: string,
  simulator: Readonly<Record<string, unknown>>,
): string {
  return JSON.stringify({
    baseFrameName: `_xdm_${conversationId}`,
    hostInfo: `Outlook|Web|16.01|${locale}|${conversationId}||disableLogging|0`,
    xdmInfo: `${conversationId}|${controlId}|${hostOrigin}`,
    serializerVersion: '1',
    flights: '[]',
    simulator,
  })
}
