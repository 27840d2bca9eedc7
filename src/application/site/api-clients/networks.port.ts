/** Addresses of the internet, and sets of them: `192.0.2.7`, `192.0.2.0/24`, `2001:db8::/32`. */
export interface Networks {
  isNetwork(text: string): boolean;
  /** Whether an address is in one of them. */
  hold(networks: readonly string[], address: string): boolean;
}
