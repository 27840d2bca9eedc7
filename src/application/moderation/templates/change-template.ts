import {
  changedTemplate,
  type TemplateChange,
  TemplateNotFound,
} from '#domain/moderation/templates/statement-template';
import type { StatementTemplates } from '#domain/moderation/templates/templates.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';

interface ChangeTemplateCommand extends TemplateChange {
  readonly actor: Actor;
  readonly key: string;
  /** Of the template as its editor read it. */
  readonly version: number;
}

/** Another wording of what restricted members are told: statements that were made keep theirs. */
export class ChangeTemplate {
  constructor(
    private readonly templates: StatementTemplates,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws NotAllowed, TemplateNotFound, ChangedMeanwhile, InvalidValue, InvalidValues */
  async execute(command: ChangeTemplateCommand): Promise<void> {
    const { actor, key: id } = command;
    const act = { actor, action: 'moderation.template', object: { kind: 'template', id } };
    const ask = async () => actor.mustBeAllowed('review.configure');
    await this.acts.run(act, ask, async () => {
      const template = await this.templates.find(command.key);
      if (!template) throw new TemplateNotFound();
      await this.templates.save(changedTemplate(template, command), command.version);
    });
  }
}
