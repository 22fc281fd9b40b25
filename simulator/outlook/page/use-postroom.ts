import { useSyncExternalStore } from 'react'
import { type Postroom, type PostroomState } from './postroom.ts'

export function usePostroom(postroom: Postroom): PostroomState {
  return useSyncExternalStore(postroom.subscribe, postroom.state)
}
