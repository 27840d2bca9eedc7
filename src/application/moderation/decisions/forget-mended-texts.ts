import type { MemberId } from '#domain/shared/id';
import type { Departure, Leaving } from '../../shared/departures.ts';
import type { OldDecisions } from './old-decisions.port.ts';

/** Who left takes their words along: nothing of these stays in a decision that said them otherwise, but where the piece itself keeps its words. */
export class ForgetMendedTexts implements Departure {
  constructor(private readonly decisions: OldDecisions) {}

  async of(memberId: MemberId, { words, spared }: Leaving): Promise<void> {
    if (words === 'erase') await this.decisions.dropTextsOf(memberId, spared);
  }
}
