import { ContainerModule } from 'inversify';
import { SET_UP_SOURCES, type SetUpSource } from '#application/shared/set-up';
import { ReadSetUp } from '#application/site/set-up/read-set-up';
import { COMMUNITY_SET_UP } from '#infrastructure/community/set-up/set-up.module';
import { MODERATION_SET_UP } from '#infrastructure/moderation/set-up/set-up.module';
import { SET_UP_AWAY, SITE_SET_UP } from '#infrastructure/site/set-up/set-up.module';

/** What each context tells of a site on its way to be opened. @param mailLeaves whether mails go to a server, or only to a folder */
export const setUpModule = (mailLeaves: boolean) =>
  new ContainerModule(({ bind }) => {
    const ofThisMachine: SetUpSource = { done: async () => ({ mail: mailLeaves }) };
    bind<readonly SetUpSource[]>(SET_UP_SOURCES)
      .toDynamicValue(({ get }) => [
        ofThisMachine,
        get(SITE_SET_UP),
        get(COMMUNITY_SET_UP),
        get(MODERATION_SET_UP),
      ])
      .inSingletonScope();
    bind(ReadSetUp)
      .toDynamicValue(({ get }) => new ReadSetUp(get(SET_UP_SOURCES), get(SET_UP_AWAY)))
      .inSingletonScope();
  });
