import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/deeds.request';
import { RefusedPage } from '../layout/small-page.tsx';
import { WORD_RULES } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { ruleKey } from '../words/rule-address.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('words.manage', async ({ request }) => {
  if (isAfterDeed(request)) return null;
  throw redirect(WORD_RULES, 302);
});

export const action = act('words.manage', EmptyRequest, async (_input, { app, actor, params }) => {
  const key = ruleKey(params['key']);
  await app.words.stop.execute({ actor, key });
  return seeOther(`${WORD_RULES}/${key}`, telling('words.flash.stopped'));
});

export default function WordRuleStopRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={WORD_RULES} />;
}
