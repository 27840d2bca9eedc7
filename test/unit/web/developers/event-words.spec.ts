import { expect, it } from '@jest/globals';
import { WEBHOOK_EVENTS, WEBHOOK_PING } from '#application/site/limits';
import { createTexts, type MessageKey } from '../../../../web/lib/texts.tsx';

it.each(['fr', 'en'] as const)('every event that webhooks tell has words in %s', (language) => {
  const t = createTexts(language);
  for (const event of [...WEBHOOK_EVENTS, WEBHOOK_PING])
    expect(t(`webhooks.ev.${event}` as MessageKey)).not.toBe('');
});
