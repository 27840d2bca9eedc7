import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { AvatarFiles } from './avatar-files.store.ts';
import type { LooseFiles } from './loose-files.port.ts';

const BATCH = 50;

/** Every minute: the files of pictures that nothing shows any more go. What cannot be deleted is tried again the next time. */
export class SweepLoosePictures {
  constructor(
    private readonly loose: LooseFiles,
    private readonly files: AvatarFiles,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    while ((await this.lot()) === BATCH);
  }

  private lot(): Promise<number> {
    return this.unitOfWork.run(async () => {
      const keys = await this.loose.forgetDue(this.clock.now(), BATCH);
      for (const key of keys) await this.files.delete(key);
      return keys.length;
    });
  }
}
