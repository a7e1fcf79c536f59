/** Everything the desk can do by name or by key. The palette lists it, the shortcut sheet prints it, the keyboard runs it. */
import type { Component } from 'svelte'
import { SvelteMap } from 'svelte/reactivity'
import type { MessageId } from '../i18n/index.svelte'
import { matches, parseCombo, type Stroke } from './combo'

export type ActionGroup = 'go' | 'guest' | 'desk' | 'window'

export interface Action {
  /** Unique; the later of two with one id wins. */
  id: string
  label: MessageId
  group: ActionGroup
  run: () => void
  icon?: Component
  /** See combo.ts. */
  keys?: string
  /** The same by other keys, for keyboards on which the first ones lie elsewhere; no sheet lists them. */
  alsoKeys?: string
  /** Runs while a text field has the focus, too. Off by default, except for combinations with mod. */
  inText?: boolean
  /** Kept out of the palette: only a key, e.g. back. */
  hidden?: boolean
}

const SEQUENCE_MS = 1200

const registered = new SvelteMap<string, Action>()

/** All actions that can run now. */
export function actions(): Action[] {
  return [...registered.values()]
}

/** Adds actions. Answers how to take them away: return it from `$effect` to tie them to a screen. */
export function addActions(added: Action[]): () => void {
  for (const action of added) registered.set(action.id, action)
  return () => {
    for (const action of added) if (registered.get(action.id) === action) registered.delete(action.id)
  }
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
}

function inDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null
}

/** Listens for keys on the window and runs the action they name. Answers how to stop. */
export function listenForKeys(): () => void {
  let first: { stroke: Stroke; at: number } | null = null

  function find(event: KeyboardEvent): { action: Action } | { waiting: Stroke } | null {
    for (const action of registered.values()) {
      for (const keys of [action.keys, action.alsoKeys]) {
        if (!keys) continue
        const [one, two] = parseCombo(keys)
        if (!one) continue
        if (!(action.inText ?? one.mod) && isTextField(event.target)) continue
        if (!one.mod && inDialog(event.target)) continue
        if (!two) {
          if (!first && matches(one, event)) return { action }
        } else if (first) {
          if (sameStroke(first.stroke, one) && matches(two, event)) return { action }
        } else if (matches(one, event)) return { waiting: one }
      }
    }
    return null
  }

  function onKey(event: KeyboardEvent) {
    if (event.defaultPrevented) return
    if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return
    if (first && event.timeStamp - first.at > SEQUENCE_MS) first = null
    const found = find(event)
    first = found && 'waiting' in found ? { stroke: found.waiting, at: event.timeStamp } : null
    if (found && 'action' in found) {
      event.preventDefault()
      found.action.run()
    }
  }

  window.addEventListener('keydown', onKey)
  return () => window.removeEventListener('keydown', onKey)
}

function sameStroke(one: Stroke, other: Stroke): boolean {
  return one.key === other.key && one.mod === other.mod && one.alt === other.alt && one.shift === other.shift
}
