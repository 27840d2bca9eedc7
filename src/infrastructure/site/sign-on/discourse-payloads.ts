import type { SignedPayload, SignedPayloads } from '#application/site/sign-on/signed-payloads.port';
import { judgedPayload, signedPayload, unjudgedField } from './discourse-payload.ts';

export class DiscoursePayloads implements SignedPayloads {
  signed(fields: Readonly<Record<string, string>>, secret: string): SignedPayload {
    return signedPayload(fields, secret);
  }

  judged(payload: SignedPayload, secret: string): ReadonlyMap<string, string> {
    return judgedPayload(payload, secret);
  }

  unjudgedField({ sso }: SignedPayload, name: string): string {
    return unjudgedField(sso, name);
  }
}
