import type { Server } from 'node:http'
import type { Socket } from 'node:net'

const SWEEP_EVERY_MS = 50

/**
 * Call it before the first connection comes. The function it answers takes no new connection, and resolves when every
 * request that was begun has its answer.
 */
export function closerOf(server: Server): () => Promise<void> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })

  return async () => {
    const done = new Promise<void>((resolve) => server.close(() => resolve()))
    // Browsers connect ahead of a request that may never come. Node counts such a connection as one that is sending its
    // request, and would wait a minute for it: `closeIdleConnections` leaves it open.
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
    // A kept-alive connection that falls idle later would hold up the end for seconds.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_EVERY_MS)
    await done
    clearInterval(sweep)
  }
}
