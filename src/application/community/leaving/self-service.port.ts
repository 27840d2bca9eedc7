/** How often members help themselves instead of asking the organisation: numbers of a month, of nobody. */
export interface SelfService {
  used(what: 'copy' | 'departure', at: Date): Promise<void>;
}
