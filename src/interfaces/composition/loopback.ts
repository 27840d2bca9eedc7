const LOOPBACK = /^(?:localhost|(?:[a-z0-9-]+\.)+localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Whether an address leads to this machine alone, whoever follows it. */
const isLoopback = (address: string): boolean =>
  URL.canParse(address) && LOOPBACK.test(new URL(address).hostname);

/** Whether a site is met on this machine alone: its links lead here, and it listens to nobody else. */
export const isHereAlone = ({
  publicUrl,
  host,
}: {
  readonly publicUrl: string;
  readonly host: string;
}): boolean => isLoopback(publicUrl) && isLoopback(`http://${host.includes(':') ? `[${host}]` : host}`);
