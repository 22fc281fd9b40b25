import { useEffect, useState } from 'react'

/** How long something has been loading, in the steps in which the pane speaks about it. */
export type LoadingStage = 'loaded' | 'quiet' | 'skeleton' | 'slow' | 'late'

const QUIET_MS = 150
const SLOW_MS = 4000
const LATE_MS = 10_000
/** A skeleton that only flashes is worse than none. */
const SHORTEST_SKELETON_MS = 300

export function useLoadingStage(isLoading: boolean): LoadingStage {
  const [stage, setStage] = useState<LoadingStage>(isLoading ? 'quiet' : 'loaded')

  useEffect(() => {
    if (!isLoading) return
    const timers = [
      setTimeout(() => setStage('skeleton'), QUIET_MS),
      setTimeout(() => setStage('slow'), SLOW_MS),
      setTimeout(() => setStage('late'), LATE_MS),
    ]
    return () => timers.forEach(clearTimeout)
  }, [isLoading])

  useEffect(() => {
    if (isLoading) return
    // What is shown longer than the shortest time goes at once; the rest of that time is at most this.
    const timer = setTimeout(() => setStage('loaded'), stage === 'skeleton' ? SHORTEST_SKELETON_MS : 0)
    return () => clearTimeout(timer)
  }, [isLoading, stage])

  if (isLoading) return stage === 'loaded' ? 'quiet' : stage
  return stage === 'skeleton' ? 'skeleton' : 'loaded'
}
