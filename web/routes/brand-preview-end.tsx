import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/deeds.request';
import { RefusedPage } from '../layout/small-page.tsx';
import { MANAGE_BRAND } from '../lib/addresses.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('brand.read', async ({ request }) => {
  if (!isAfterDeed(request)) throw redirect('/', 302);
  return null;
});

/** The site as everybody sees it again. */
export const action = act('brand.read', EmptyRequest, async (_input, { cookies, actor }) => {
  cookies.endPreview();
  return seeOther(actor.may('brand.manage') ? MANAGE_BRAND : '/');
});

export default function BrandPreviewEndRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back="/" />;
}
