import { ContainerModule } from 'inversify';
import { ChangeInactivityRule } from '#application/community/inactivity/change-inactivity-rule';
import { InactivitySettings } from '#application/community/inactivity/inactivity.settings';
import { ChangeNewcomerRule } from '#application/community/newcomers/change-newcomer-rule';
import { NewcomerSettings } from '#application/community/newcomers/newcomer.settings';
import { ChangeWelcomeRule } from '#application/community/welcome/change-welcome-rule';
import { WelcomeSettings } from '#application/community/welcome/welcome.settings';
import { ChangeDeflectionRule } from '#application/insights/deflection/change-deflection-rule';
import { DeflectionSettings } from '#application/insights/deflection/deflection.settings';
import { AutomationSettings } from '#application/moderation/reports/automation.settings';
import { SetAutomation } from '#application/moderation/reports/set-automation';
import { SETTINGS_SOURCES, type SettingsSource } from '#application/shared/settings';
import { SettingsDesk } from '#application/shared/settings-desk';
import { BrandSettings } from '#application/site/branding/brand.settings';
import { ModuleSettings } from '#application/site/modules/module.settings';
import { SwitchModule } from '#application/site/modules/switch-module';
import { FactorSettings } from '#application/site/sign-on/factor.settings';
import { SetFactorRule } from '#application/site/sign-on/set-factor-rule';
import { INACTIVITY_RULES } from '#infrastructure/community/inactivity/inactivity.module';
import { NEWCOMER_RULES } from '#infrastructure/community/newcomers/newcomers.module';
import { WELCOME_RULES } from '#infrastructure/community/welcome/welcome.module';
import { DEFLECTION_RULES } from '#infrastructure/insights/insights.module';
import { AUTOMATION } from '#infrastructure/moderation/review/review.module';
import { AUDIT_TRAIL } from '#infrastructure/platform/platform.tokens';
import { BRAND_DESK } from '#infrastructure/site/branding/branding.module';
import { FACTOR_RULES } from '#infrastructure/site/sign-on/sign-on.module';
import { MODULE_SETTINGS } from '#infrastructure/site/site.module';

/** The settings of each context, in the order in which the catalogue shows them. A new group is one line here. */
export const settingsModule = new ContainerModule(({ bind }) => {
  bind<readonly SettingsSource[]>(SETTINGS_SOURCES)
    .toDynamicValue(({ get }) => [
      new ModuleSettings(get(MODULE_SETTINGS), get(SwitchModule)),
      new BrandSettings(get(BRAND_DESK)),
      new FactorSettings(get(FACTOR_RULES), get(SetFactorRule)),
      new NewcomerSettings(get(NEWCOMER_RULES), get(ChangeNewcomerRule)),
      new AutomationSettings(get(AUTOMATION), get(SetAutomation)),
      new WelcomeSettings(get(WELCOME_RULES), get(ChangeWelcomeRule)),
      new InactivitySettings(get(INACTIVITY_RULES), get(ChangeInactivityRule)),
      new DeflectionSettings(get(DEFLECTION_RULES), get(ChangeDeflectionRule)),
    ])
    .inSingletonScope();
  bind(SettingsDesk)
    .toDynamicValue(({ get }) => new SettingsDesk(get(SETTINGS_SOURCES), get(AUDIT_TRAIL)))
    .inSingletonScope();
});
