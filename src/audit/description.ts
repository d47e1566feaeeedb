// docs/audit.md, generated: what is recorded, and how whoever wants to can check it.

import { ACTS, SUBJECTS } from '../shared/audit.ts'

const PREFACE = `<!-- Generated: npm run -s dien-hong -- audit acts > docs/audit.md -->

# Nhật ký · Audit log

Each body keeps a log of what was done in it. An entry is written in the same transaction as the change that it records:
there is no change without its entry, and no entry of a change that was refused.

An entry holds: \`id\` (UUIDv7), \`at\` (moment), \`act\` (one of the list below), \`actor_id\` (the person, or nobody),
\`subject_id\` (what it was done to) and \`detail\` (counts, periods, a reason given for the record). It never holds the
content of what was written.

## Who may do what

| login of the body | its sealer | administrator of the database |
|---|---|---|
| adds and reads entries, reads seals | reads entries, adds and reads seals | anything: therefore the chain |

Nobody who works through Diên Hồng can change or remove an entry or a seal: the database refuses.

## The chain

At most two seconds after its commit each entry is sealed: it gets the next \`position\` and a \`hash\` in \`audit_seal\`.

    hash = SHA-256( hash of the position before (32 bytes, zeros before the first) + canonical JSON of the entry (UTF-8) )

Canonical JSON: the keys \`act\`, \`actor\`, \`at\`, \`detail\`, \`id\`, \`subject\` in this order, no spaces, the keys of \`detail\` in
the order of their code units; \`at\` is a string of seconds since 1970-01-01T00:00:00Z with six decimals; a missing actor
or subject is \`null\`. Positions follow the order in which entries were committed and sealed, which for changes made at the
same moment is not the order of their times.

No chain shows the loss of its own newest entries. So each sealed head (position, hash, time) also leaves the database, as a
line in \`audit-heads/<body>.jsonl\` in the data folder (mode 0600). Copy this file to another machine every day: whoever
holds the database and the data folder could change both.

## Checking it

    dien-hong audit verify [--body SLUG] [--heads FILE] [--demo] [--json]

reads every chain from its beginning, in one snapshot, also while the server runs. It finds an entry that was changed,
removed, inserted or moved, a chain that was written anew, and a lost end, and names the entry. Exit status 0: whole; 1: not
whole; 2: the command could not do what was asked. \`--heads\` takes a copy of the exported heads that was kept elsewhere.
After restoring a backup the end of the log since that backup is missing, and the command says so: keep the old file of heads
with the record of the restoration, and start a new one.

Entries that wait for their seal when the server is killed are sealed at its next start.
`

/** The whole page, in Markdown. */
export function describeActs(): string {
  const rows = Object.entries(ACTS).map(
    ([act, { text, subject }]) => `| \`${act}\` | ${text.vi} | ${text.en} | ${SUBJECTS[subject].text.en} |`,
  )
  return `${PREFACE}
## The acts

A closed list of ${rows.length}; nothing else is recorded.

| act | việc | meaning | subject |
|---|---|---|---|
${rows.join('\n')}
`
}
