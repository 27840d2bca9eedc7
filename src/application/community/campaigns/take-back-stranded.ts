import type { CampaignId } from '#domain/community/campaigns/campaign';
import type { StaffReaders } from '../published/staff-readers.api.ts';
import type { Mailer, UnitOfWork } from '../../shared/ports.ts';

/** A campaign that was planned for a segment which is not there any more. */
export interface StrandedCampaign {
  readonly id: CampaignId;
  readonly name: string;
  /** Who wrote it. */
  readonly by: string;
}

export interface StrandedCampaigns {
  /** Makes drafts of them again: nobody can say whom they were for. */
  takeBackStranded(): Promise<readonly StrandedCampaign[]>;
}

/**
 * Before any campaign begins: one whose segment was deleted is a draft again, and whoever wrote it is told. It would else be sent
 * to nobody, and said to be over.
 */
export class TakeBackStranded {
  constructor(
    private readonly campaigns: StrandedCampaigns,
    private readonly staff: StaffReaders,
    private readonly mailer: Mailer,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws the first mail that could not be handed over, after the others */
  async execute(): Promise<void> {
    const stranded = await this.unitOfWork.run(() => this.campaigns.takeBackStranded());
    const authors = await this.staff.look(stranded.map(({ by }) => by));
    const failures: unknown[] = [];
    for (const campaign of stranded)
      await this.tell(campaign, authors).catch((error: unknown) => void failures.push(error));
    if (failures.length > 0) throw failures[0];
  }

  private async tell(
    { id, name, by }: StrandedCampaign,
    authors: Awaited<ReturnType<StaffReaders['look']>>,
  ): Promise<void> {
    const author = authors.get(by);
    if (author?.email == null) return;
    await this.mailer.send({
      ...{ to: author.email, language: author.language, template: 'campaign-stranded' },
      values: { pseudonym: author.name, name, path: `/admin/campagnes/${id}` },
    });
  }
}
