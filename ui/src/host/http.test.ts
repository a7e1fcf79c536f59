import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { httpHost } from './http'
import { Refusal } from './refusal'

interface Sent {
  url: string
  body: unknown
  job: string | undefined
}

let server: Server | undefined
const sent: Sent[] = []

afterEach(() => {
  server?.close()
  sent.length = 0
})

async function read(request: IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const piece of request) text += piece
  return JSON.parse(text)
}

/** Answers every request with what `reply` gives for its path. */
async function listen(reply: (url: string) => { status: number; body: unknown } | Promise<{ status: number; body: unknown }>) {
  server = createServer(async (request, response) => {
    const url = request.url ?? ''
    sent.push({ url, body: await read(request), job: request.headers['x-job']?.toString() })
    const { status, body } = await reply(url)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready))
  return httpHost(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
}

test('a_command_is_posted_and_its_answer_comes_back', async () => {
  const change = { id: 7, code: 'guest_added', args: { name: '张伟' }, tables: ['guest'], guests: [1] }
  const host = await listen(() => ({ status: 200, body: { value: { id: 1 }, change } }))
  expect(await host.call('guest_add', { name: '张伟' }, {})).toEqual({ value: { id: 1 }, change })
  expect(sent).toEqual([{ url: '/call/guest_add', body: { name: '张伟' }, job: undefined }])
})

test('a_refusal_keeps_its_code_and_its_field', async () => {
  const host = await listen(() => ({ status: 422, body: { code: 'name_missing', args: {}, field: 'name', severity: 'refused' } }))
  const refusal = await host.call('guest_add', {}, {}).catch((thrown: unknown) => thrown)
  expect(refusal).toBeInstanceOf(Refusal)
  expect(refusal).toMatchObject({ code: 'name_missing', field: 'name', severity: 'refused' })
})

test('an_answer_that_is_no_coded_error_counts_as_broken', async () => {
  const host = await listen(() => ({ status: 500, body: 'oops' }))
  await expect(host.call('guest_add', {}, {})).rejects.toMatchObject({ code: 'unexpected', severity: 'broken' })
})

test('aborting_asks_the_host_to_stop_that_very_job', async () => {
  let finish = (_: { status: number; body: unknown }) => {}
  const host = await listen((url) => {
    if (url.startsWith('/call/')) return new Promise((resolve) => (finish = resolve))
    if (url.startsWith('/cancel/')) finish({ status: 422, body: { code: 'cancelled', args: {}, field: null } })
    return { status: 200, body: null }
  })
  const controller = new AbortController()
  const answer = host.call('import_run', {}, { signal: controller.signal }).catch((thrown: unknown) => thrown)
  while (sent.length === 0) await new Promise((soon) => setImmediate(soon))
  controller.abort()
  expect(await answer).toMatchObject({ code: 'cancelled' })
  expect(sent.find(({ url }) => url.startsWith('/cancel/'))?.url, 'the job that was started').toBe(`/cancel/${sent[0]?.job}`)
})

test('progress_is_told_while_the_work_runs', async () => {
  let finish = (_: { status: number; body: unknown }) => {}
  const host = await listen((url) =>
    url.startsWith('/call/')
      ? new Promise((resolve) => (finish = resolve))
      : { status: 200, body: { done: 3, total: 10 } },
  )
  let answer: Promise<unknown> | undefined
  const first = await new Promise((seen) => {
    answer = host.call('import_run', {}, { onProgress: seen })
  })
  finish({ status: 200, body: { value: null, change: null } })
  // The server may close only when nobody waits for it any more.
  await answer
  expect(first).toEqual({ done: 3, total: 10 })
})

test('a_dialog_that_was_closed_gives_no_path', async () => {
  const host = await listen(() => ({ status: 200, body: null }))
  expect(await host.pickSave({ title: 'Save', kinds: [], suggested: 'a.pdf' })).toBeNull()
})
