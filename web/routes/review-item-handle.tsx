import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { HandleItemRequest } from '#interfaces/http/moderation/handle-item.request';
import { idOf } from '#interfaces/http/validate';
import { RefusedPage } from '../layout/small-page.tsx';
import { caseHref, QUEUE } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

const itemIn = (params: { readonly [name: string]: string | undefined }) =>
  idOf<'ReviewItem'>(params['id'], 'moderation.item-not-found');

export const loader = read('review.decide', async ({ request, params }) => {
  if (isAfterDeed(request)) return null;
  throw redirect(caseHref(itemIn(params)), 302);
});

export const action = actOfSafety(
  'review.decide',
  HandleItemRequest,
  async (input, { app, actor, params }) => {
    const { moderation } = app;
    const itemId = itemIn(params);
    const back = (flash: Parameters<typeof telling>[0]) => seeOther(caseHref(itemId), telling(flash));
    switch (input.act) {
      case 'claim':
        await moderation.claimItem.execute({ actor, itemId, over: input.over ?? null });
        // Where they go on, and not the button that would give it back.
        return seeOther(`${caseHref(itemId)}#decide`, telling('review.flash.claimed'));
      case 'release':
        await moderation.releaseItem.execute({ actor, itemId });
        return back('review.flash.released');
      case 'assign':
        await moderation.assignItem.execute({ actor, itemId, to: input.to ?? null });
        return back('review.flash.assigned');
      case 'note': {
        const { masked } = await moderation.noteItem.execute({ actor, itemId, note: input.note ?? '' });
        return back(masked ? 'words.flash.sentMasked' : 'review.flash.noted');
      }
    }
  },
);

export default function ReviewItemHandleRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={QUEUE} />;
}
