import type { Actor } from '#domain/shared/actor';
import type { SparedContacts } from '../../engagement/published/spared-contacts.api.ts';
import type { Clock } from '../../shared/ports.ts';
import { type AskedMonths, DeflectionReader, type DeflectionReport } from './deflection.reader.ts';
import type { ContactAttempts, ContactVolumes, DeflectionRules } from './deflection.port.ts';

export type { AskedMonths, DeflectionReport };

/** How many contacts the organisation was spared: what was seen, what members say, and what its own past makes likely. */
export class ReadDeflection {
  private readonly reader: DeflectionReader;

  constructor(
    attempts: ContactAttempts,
    volumes: ContactVolumes,
    rules: DeflectionRules,
    spared: SparedContacts,
    clock: Clock,
  ) {
    this.reader = new DeflectionReader(attempts, volumes, rules, spared, clock);
  }

  /** @throws NotAllowed, InvalidValue beside `to` */
  async execute({ actor, ...asked }: AskedMonths & { readonly actor: Actor }): Promise<DeflectionReport> {
    actor.mustBeAllowed('kpi.read');
    return this.reader.read(asked);
  }
}
