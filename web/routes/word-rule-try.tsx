import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/deeds.request';
import { RefusedPage } from '../layout/small-page.tsx';
import { WORD_RULES } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { ruleKey, versionNumber } from '../words/rule-address.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('words.manage', async ({ request }) => {
  if (isAfterDeed(request)) return null;
  throw redirect(WORD_RULES, 302);
});

export const action = act('words.manage', EmptyRequest, async (_input, { app, actor, params }) => {
  const key = ruleKey(params['key']);
  await app.words.try.execute({ actor, key, number: versionNumber(params['number']) });
  return seeOther(
    `${WORD_RULES}/${key}?version=${versionNumber(params['number'])}`,
    telling('words.flash.trying'),
  );
});

export default function WordRuleTryRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={WORD_RULES} />;
}
