import type { Clock } from '../../shared/ports.ts';
import type { DepartedAddresses } from './departed-addresses.port.ts';

/** As long as the law makes a host keep who had an account; longer only while a sanction holds. */
const KEPT_MS = 365 * 86_400_000;

/** Every night: nothing is kept of an address that no sanction needs any more. */
export class ForgetDeparted {
  constructor(
    private readonly addresses: DepartedAddresses,
    private readonly clock: Clock,
  ) {}

  /** @returns how many were forgotten */
  execute(): Promise<number> {
    return this.addresses.dropLeftBefore(new Date(this.clock.now().getTime() - KEPT_MS));
  }
}
