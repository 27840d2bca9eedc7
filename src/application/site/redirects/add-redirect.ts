import { Redirect, RedirectLoop } from '#domain/site/redirects/redirect';
import type { Actor } from '#domain/shared/actor';
import type { UnitOfWork } from '../../shared/ports.ts';
import type { Redirects } from './redirects.port.ts';

interface AddRedirectCommand {
  readonly actor: Actor;
  /** Path of former days. */
  readonly from: string;
  /** Path of today. */
  readonly to: string;
  /** 301 unless told; 302, 307 or 308. */
  readonly status?: number;
}

/** Says where a former address leads. Chains are made short when they are written, so that nobody is sent on twice. */
export class AddRedirect {
  constructor(
    private readonly redirects: Redirects,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws InvalidValue beside `from`, `to` or `status`, RedirectLoop, NotAllowed */
  async execute(command: AddRedirectCommand): Promise<void> {
    command.actor.mustBeAllowed('site.configure');
    const asked = Redirect.of(command);
    await this.unitOfWork.run(async () => {
      await this.redirects.hold();
      const next = await this.redirects.from(asked.target);
      const added = next === null ? asked : asked.past(next);
      const former = await this.redirects.leadingTo(added.from);
      if (former.some((each) => each.from === added.target)) throw new RedirectLoop(added.from);
      for (const each of [added, ...former.map((one) => one.past(added))])
        await this.redirects.put(each, command.actor.memberId);
    });
  }
}
