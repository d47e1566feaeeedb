// Mail leaves through one SMTP server, the one that is configured, and nowhere else.

import { createTransport } from 'nodemailer'

export interface Letter {
  /** The mail's id: its Message-ID, the same on every attempt. */
  id: string
  to: { name: string; address: string }
  subject: string
  text: string
}

export interface Mailer {
  /** Returns once the SMTP server has taken the mail. Throws what the server answered. */
  send(letter: Letter): Promise<void>
  close(): void
}

/** Milliseconds: a server that says nothing must not hold a job for longer. */
const PATIENCE = 20_000

/** `smtpUrl` as smtp://user:password@host:587 or smtps://…; `from` as "Name <address>" or an address alone. */
export function createMailer(smtpUrl: string, from: string): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'
  return {
    send: async ({ id, to, subject, text }) => {
      // "Auto-Submitted" keeps answering machines from answering (RFC 3834).
      const headers = { 'Auto-Submitted': 'auto-generated' }
      await transport.sendMail({ from, to, subject, text, headers, messageId: `<${id}@${domain}>` })
    },
    close: () => transport.close(),
  }
}
