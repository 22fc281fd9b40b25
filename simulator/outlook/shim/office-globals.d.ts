/** The parts of Office.js's insides that the shim builds on. Found in `outlook-web-16.01.debug.js`. */
interface OsfClientEndPoint {
  invoke(
    action: string,
    callback: (resultCode: number, data: unknown) => void,
    data: { MethodData: { ControlId: string; DispatchId: number }; ApiParams?: unknown },
  ): void
  registerForEvent(
    name: string,
    onEvent: (data: unknown) => void,
    onRegistered: (resultCode: number, data: { Error: number } | null) => void,
    data: { controlId: string; eventDispId: number; targetId: string },
  ): void
  unregisterForEvent(
    name: string,
    onUnregistered: (resultCode: number, data: { Error: number } | null) => void,
    data: { controlId: string; eventDispId: number; targetId: string },
  ): void
}

interface OsfEventTarget {
  displayName?: string
  addHandlerAsync?: (...args: readonly unknown[]) => void
  removeHandlerAsync?: (...args: readonly unknown[]) => void
}

interface Osf {
  DDA: {
    DispIdHost: {
      Methods: { AddEventHandler: string; RemoveEventHandler: string }
      addEventSupport: (target: OsfEventTarget, eventDispatch: unknown, ...rest: readonly unknown[]) => void
    }
  }
  InitializationHelper: { prototype: { prepareApiSurface: (this: object, appContext: unknown) => void } }
  getClientEndPoint(): OsfClientEndPoint
  _OfficeAppFactory: {
    getId(): string
    getHostFacade(): Readonly<
      Record<string, (args: readonly unknown[], eventDispatch: unknown, target: OsfEventTarget) => void>
    >
  }
}

declare const OSF: Osf
