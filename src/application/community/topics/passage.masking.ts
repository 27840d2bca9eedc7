import { Passage } from '#domain/community/topics/passage';
import type { Readings } from '#domain/community/topics/readings';
import { InvalidValue } from '#domain/shared/domain-error';
import type { PassageMasking } from '../../moderation/published/piece-words.api.ts';

/** Finds a passage as a redaction does, in one text alone. */
export const passageMasking = (readings: Readings): PassageMasking => ({
  without(source, raw) {
    const passage = Passage.of(raw, readings);
    if (!passage.isIn(source)) throw new InvalidValue('passage', 'community.passage-not-there');
    return passage.redactedIn(source);
  },
  holds: (text, raw) => Passage.of(raw, readings).isIn(text),
});
