import { AskToShowPasskeyRequest } from '#interfaces/http/community/factors.request';
import { browserOf } from '../accounts/signing-in.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';

/** Called by the page: what the device has to sign, for this browser and once. */
export const action = actOfSafety('accounts.sign-in', AskToShowPasskeyRequest, async ({ step }, visit) => {
  const { app, halfwaySecret: secret, network, cookies } = visit;
  const { device } = browserOf(visit);
  const { options, keep } = await app.accounts.askToShowPasskey.execute({ step, secret, device, network });
  if (keep) cookies.keepHalfway(keep.secret, keep.expiresAt);
  return Response.json(options, { headers: { 'Cache-Control': 'private, no-store' } });
});
