import { deleteForgotten } from '../../shared/forgotten-files.ts';
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

  /** @throws the first failure, after all others went */
  async execute(): Promise<void> {
    const now = this.clock.now();
    const { files, unitOfWork } = this;
    await deleteForgotten({ files, unitOfWork, lot: BATCH }, (most, but) =>
      this.loose.forgetDue(now, most, but),
    );
  }
}
