/** What `npm start` says once the site answers. */
export function greeting(parts: {
  address: string;
  accounts: readonly { email: string; role: string }[];
  password: string | null;
  mails: string | null;
  startedInMs: number;
}): string {
  const width = Math.max(...parts.accounts.map((one) => one.email.length), 0);
  const lines = [
    '',
    `  ${parts.address}`,
    `  ready in ${(parts.startedInMs / 1000).toFixed(1)} s`,
    ...(parts.password
      ? [
          '',
          `  Demonstration accounts, all with the password  ${parts.password}`,
          ...parts.accounts.map((one) => `    ${one.email.padEnd(width)}  ${one.role}`),
        ]
      : []),
    ...(parts.mails ? ['', `  Mails are written to ${parts.mails}`] : []),
    '',
  ];
  return lines.join('\n');
}
