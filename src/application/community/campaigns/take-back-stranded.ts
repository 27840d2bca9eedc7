import type { StaffReaders } from '../published/staff-readers.api.ts';
import type { JobQueue, Mailer, UnitOfWork } from '../../shared/ports.ts';
import { TELL_STRANDED } from './campaigns.jobs.ts';
import type { StrandedCampaign, StrandedCampaigns } from './stranded-campaigns.port.ts';

/**
 * Soon after its segment was deleted, a campaign that was planned is a draft again, and whoever wrote it is told. Until then it
 * would not begin: nobody can say whom it is for.
 */
export class TakeBackStranded {
  constructor(
    private readonly campaigns: StrandedCampaigns,
    private readonly staff: StaffReaders,
    private readonly mailer: Mailer,
    private readonly jobs: JobQueue,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Leaves each mail to a job: where the queue takes none, the campaigns stay as they were and the next run begins anew. */
  async execute(): Promise<void> {
    await this.unitOfWork.run(async () => {
      for (const { id, name, by } of await this.campaigns.takeBackStranded())
        await this.jobs.enqueue(TELL_STRANDED, { id, name, by }, { dedupeKey: `${TELL_STRANDED}.${id}` });
    });
  }

  /** Nothing where its author left. @throws when the mail could not be handed over */
  async tell({ id, name, by }: StrandedCampaign): Promise<void> {
    const author = (await this.staff.look([by])).get(by);
    if (author?.email == null) return;
    await this.mailer.send({
      to: author.email,
      language: author.language,
      template: 'campaign-stranded',
      values: { pseudonym: author.name, name, path: `/admin/campagnes/${id}` },
    });
  }
}
