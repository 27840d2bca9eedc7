import type { AutomationSettings as Automations } from '#domain/moderation/reports/reports.port';
import { type Automation, FIRST_AUTOMATION, SENSITIVITIES } from '#domain/moderation/reports/thresholds';
import type { Settings } from '#domain/shared/setting';
import type { HeldSettings, SettingsCommand, SettingsSource } from '../../shared/settings.ts';
import type { SetAutomation } from './set-automation.ts';

const SHAPE = { kind: 'choice', choices: SENSITIVITIES } as const;
type Set = Pick<Automation, 'hide' | 'silence' | 'close'>;

/** How easily machines hide, silence and close. */
export class AutomationSettings implements SettingsSource {
  readonly group = 'automation';
  readonly permission = 'review.configure';
  readonly acts = ['moderation.automation'];
  readonly asksWhy = false;
  readonly settings: Settings = {
    hide: { shape: SHAPE, usual: FIRST_AUTOMATION.hide },
    silence: { shape: SHAPE, usual: FIRST_AUTOMATION.silence },
    close: { shape: SHAPE, usual: FIRST_AUTOMATION.close },
  };

  constructor(
    private readonly automations: Automations,
    private readonly automation: SetAutomation,
  ) {}

  async current(): Promise<HeldSettings> {
    const { hide, silence, close } = await this.automations.get();
    return { values: { hide, silence, close }, version: 0 };
  }

  readonly change = ({ actor, values, was }: SettingsCommand): Promise<void> =>
    this.automation.execute({ ...(values as unknown as Set), actor, was: was.values as unknown as Set });
}
