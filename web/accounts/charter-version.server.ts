import type { Visit } from '../lib/gates.server.ts';

/** Only the version in force can be accepted. @throws a refusal beside `charter` */
export function mustBeInForce(charter: string, { site }: Visit): void {
  if (charter === site.charterVersion) return;
  throw Object.assign(new Error('Another version of the charter'), {
    kind: 'invalid',
    code: 'request.invalid',
    fields: [{ field: 'charter', code: 'field.must-accept' }],
  });
}
