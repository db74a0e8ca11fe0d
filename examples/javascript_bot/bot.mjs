// A bot in plain JavaScript: it polls for turns, answers them, acts under the lease, hands off.
//   node bot.mjs http://127.0.0.1:8800 sl_agent_…
const [url, key] = process.argv.slice(2)
async function call(method, path, body) {
  const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' }
  const answer = await fetch(url + path, { method, headers, body: JSON.stringify(body) })
  if (answer.status === 204) return null // no turn came in the time to wait
  const told = await answer.json()
  if (answer.ok) return told
  if (answer.status === 409) throw Object.assign(new Error(told.detail.message), told.detail)
  throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(told.detail)}`)
}
// --- What the bot can do: a tool, and the rules
const lookUp = async (order) => `Order ${order} left our shop yesterday.`

async function answer(turn) {
  const said = turn.events.findLast((e) => e.source === 'customer' && e.data.message).data.message
  const order = said.match(/\b\d{4}\b/)?.[0]
  if (/\b(human|person)\b/i.test(said) && turn.may_hand_off) return handOff(turn, said)
  await say(turn, order ? await act(turn, lookUp, order) : `You said: ${said}.`)
}
// --- How it speaks to Secondline; `fence` makes the server refuse what comes too late
const fence = (turn) => ({ expected_epoch: turn.epoch, answers: turn.answers })
const post = (turn, event) =>
  call('POST', `/sessions/${turn.session_id}/events`, { source: 'ai_agent', ...event })
const say = (turn, message) => post(turn, { kind: 'message', message, ...fence(turn) })
const handOff = (turn, said) =>
  call('POST', `/sessions/${turn.session_id}/handoffs`, {
    reason: { code: 'customer_request', text: `They wrote: “${said}”` },
    expected_epoch: turn.epoch,
  })

async function act(turn, tool, argument) {
  const use = { tool_id: tool.name, call_id: turn.turn_id, arguments: { argument } }
  const told = (more) => ({ kind: 'tool', data: { tool_calls: [{ ...use, ...more }] } })
  await post(turn, { ...told({ state: 'running' }), ...fence(turn) }) // refused: it is not begun
  let done = { state: 'failed', result: { data: 'It failed.' } }
  try {
    done = { state: 'done', result: { data: await tool(argument) } }
    return done.result.data
  } finally {
    await post(turn, told(done))
  }
}

async function work(turn) {
  try {
    await post(turn, { kind: 'status', status: 'typing', ...fence(turn) })
    await answer(turn)
  } catch (refused) {
    if (/owner_changed|nothing_new/.test(refused.code)) return // the server has said all there is
    if (refused.code !== 'newer_customer_message') throw refused
    const events = await call('GET', `/sessions/${turn.session_id}/events`)
    await work({ ...turn, events, answers: refused.offset }) // all that was said, in one answer
  }
}
for (;;) {
  const turn = await call('GET', '/turns?wait=60')
  if (turn) work(turn) // not awaited: nobody waits for another customer's answer
}
