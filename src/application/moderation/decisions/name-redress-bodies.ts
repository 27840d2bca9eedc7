import { boundedText } from '#domain/shared/bounded-text';
import { InvalidValue } from '#domain/shared/domain-error';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { RedressBodies, RedressBody } from './redress-bodies.port.ts';

const AT_MOST = 10;

/** Which bodies every statement of reasons names: one a line, `name | https://address`. */
export class NameRedressBodies {
  constructor(
    private readonly bodies: RedressBodies,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws NotAllowed, InvalidValue beside `bodies` */
  async execute({ actor, lines }: { actor: Actor; lines: readonly string[] }): Promise<void> {
    const object = { kind: 'redress-bodies', id: null };
    const act = { actor, action: 'moderation.redress-bodies', object, details: { count: lines.length } };
    const ask = async () => {
      actor.mustBeAllowed('site.configure');
      if (lines.length > AT_MOST)
        throw new InvalidValue('bodies', 'moderation.word-too-many', { max: AT_MOST });
      return lines.map(bodyIn);
    };
    await this.acts.run(act, ask, (bodies) => this.bodies.replace(bodies));
  }
}

function bodyIn(line: string): RedressBody {
  const [name = '', url = ''] = line.split('|').map((part) => part.trim());
  const isAddress = /^https:\/\/[^\s|]{4,300}$/.test(url);
  if (!isAddress)
    throw new InvalidValue('bodies', 'moderation.body-without-address', { line: line.slice(0, 80) });
  return { name: boundedText('bodies', name, { max: 200 }), url };
}
