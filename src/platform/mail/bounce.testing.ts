/** A delivery status notification as a mail server writes it (RFC 3464). */
export function report(given: {
  readonly to: string;
  readonly action?: string;
  readonly status?: string | null;
  readonly headers?: string;
  readonly original?: string;
  readonly encoding?: 'base64';
  /** Groups of fields about other recipients, delivered, before the one that counts. */
  readonly groups?: number;
}): string {
  const { to, action = 'failed', status = '5.1.1', headers, original = 'Subject: Dawra', encoding, groups = 0 } = given;
  const fields = [
    'Reporting-MTA: dns; mx.example.net',
    '',
    ...Array.from({ length: groups }, () => [
      'Final-Recipient: rfc822; other@example.net',
      'Action: delivered',
      '',
    ]).flat(),
    'Final-Recipient: rfc822; gone@example.net',
    `Action: ${action}`,
    ...(status === null ? [] : [`Status: ${status}`]),
    'Diagnostic-Code: smtp; 550 5.1.1 <gone@example.net>: no such user',
    '',
  ].join('\r\n');
  return [
    'Return-Path: <>',
    ...(headers ? [headers] : []),
    'From: MAILER-DAEMON@mx.example.net',
    `To: ${to}`,
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="limit"',
    '',
    '--limit',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'It could not be delivered.',
    '--limit',
    'Content-Type: message/delivery-status',
    ...(encoding ? [`Content-Transfer-Encoding: ${encoding}`] : []),
    '',
    encoding ? Buffer.from(fields).toString('base64') : fields,
    '--limit',
    'Content-Type: message/rfc822',
    '',
    original,
    '',
    'The message.',
    '--limit--',
    '',
  ].join('\r\n');
}
