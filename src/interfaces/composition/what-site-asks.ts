import { ContainerModule } from 'inversify';
import { SEGMENT_ROLLS } from '#application/community/published/segment-rolls.api';
import { STAFF_READERS, type StaffReaders } from '#application/community/published/staff-readers.api';
import { ROLLS } from '#application/site/segments/rolls.port';
import { OWN_ADDRESS, type OwnAddress } from '#application/site/texts/own-address.port';

/** What Site asks of the members: it supports every context, so it names none of them, and is given the answers here. */
export const whatSiteAsksModule = new ContainerModule(({ bind }) => {
  bind(ROLLS).toService(SEGMENT_ROLLS);
  bind<OwnAddress>(OWN_ADDRESS)
    .toDynamicValue((context) => {
      const staff = context.get<StaffReaders>(STAFF_READERS);
      return { of: async (memberId) => (await staff.look([memberId])).get(memberId)?.email ?? null };
    })
    .inSingletonScope();
});
