import type { Migration, MigrationBeside } from './migration.ts';
import { migration001Platform } from './migrations/001-platform.ts';
import { migration002Community } from './migrations/002-community.ts';
import { migration003Moderation } from './migrations/003-moderation.ts';
import { migration004Site } from './migrations/004-site.ts';
import { migration006KnownCells } from './migrations/006-known-cells.ts';
import { migration007Search } from './migrations/007-search.ts';
import { migration007SearchVocabulary } from './migrations/007-search-vocabulary.ts';
import { migration008UnreadColumns } from './migrations/008-unread-columns.ts';
import { migration009WaysFromTopics } from './migrations/009-ways-from-topics.ts';
import { migration010OfficialAnswers } from './migrations/010-official-answers.ts';
import { migration011ToldChanges } from './migrations/011-told-changes.ts';
import { migration012Letters } from './migrations/012-letters.ts';
import { migration013FoundFromOutside } from './migrations/013-found-from-outside.ts';
import { migration014AppealsInQueue } from './migrations/014-appeals-in-queue.ts';
import { migration014NotifiersContest } from './migrations/014-notifiers-contest.ts';
import { migration016PaintedPictures } from './migrations/016-painted-pictures.ts';
import { migration016SynonymGroups } from './migrations/016-synonym-groups.ts';
import { migration017LettersInSets } from './migrations/017-letters-in-sets.ts';
import { migration018Rights } from './migrations/018-rights.ts';
import { migration019Decisions } from './migrations/019-decisions.ts';
import { migration022AppealsAndSanctions } from './migrations/022-appeals-and-sanctions.ts';
import { migration021Words } from './migrations/021-words.ts';
import { migration020ReviewQueue } from './migrations/020-review-queue.ts';
import { migration022EnforcedDecisions } from './migrations/022-enforced-decisions.ts';
import { migration023AuditChain } from './migrations/023-audit-chain.ts';
import { migration024Distance } from './migrations/024-distance.ts';
import { migration034NotificationTarget } from './migrations/034-notification-target.ts';
import { migration035FormerNames } from './migrations/035-former-names.ts';
import { migration024Trust } from './migrations/024-trust.ts';
import { migration026Purges } from './migrations/026-purges.ts';
import { migration027AuditTexts } from './migrations/027-audit-texts.ts';
import { migration032Newcomers } from './migrations/032-newcomers.ts';
import { migration030Transparency } from './migrations/030-transparency.ts';
import { migration031StatementExports } from './migrations/031-statement-exports.ts';
import { migration033Groups } from './migrations/033-groups.ts';
import { migration038DecisionCategories } from './migrations/038-decision-categories.ts';
import { migration054Surveys } from './migrations/054-surveys.ts';
import { migration055Opinions } from './migrations/055-opinions.ts';
import { migration057TrustedFlaggers } from './migrations/057-trusted-flaggers.ts';
import { migration059BranchesSince } from './migrations/059-branches-since.ts';
import { migration060ReferenceTerms } from './migrations/060-reference-terms.ts';
import { migration061FiguresOfFormerYears } from './migrations/061-figures-of-former-years.ts';
import { migration036WithdrawnReferences } from './migrations/036-withdrawn-references.ts';
import { migration039Assignments } from './migrations/039-assignments.ts';
import { migration037PeriodsOfValues } from './migrations/037-periods-of-values.ts';
import { migration029LesserMeasures } from './migrations/029-lesser-measures.ts';
import { migration062PollsOver } from './migrations/062-polls-over.ts';
import { migration063WithdrawnIdeas } from './migrations/063-withdrawn-ideas.ts';
import { migration064EndedDecisions } from './migrations/064-ended-decisions.ts';
import { migration065LettersHeldSince } from './migrations/065-letters-held-since.ts';
import { migration066ContentChanges } from './migrations/066-content-changes.ts';
import { migration067ForgottenNotifications } from './migrations/067-forgotten-notifications.ts';
import { migration068OpenPlaces } from './migrations/068-open-places.ts';
import { migration069WordsOfBallots } from './migrations/069-words-of-ballots.ts';
import { migration070ReasonsOfTheDesk } from './migrations/070-reasons-of-the-desk.ts';
import { migration080Chat } from './migrations/080-chat.ts';
import { migration081Conversations } from './migrations/081-conversations.ts';
import { migration082ToldMessages } from './migrations/082-told-messages.ts';
import { migration074Events } from './migrations/074-events.ts';
import { migration075ToldEvents } from './migrations/075-told-events.ts';
import { migration086InItsName } from './migrations/086-in-its-name.ts';
import { migration087WordsOfIdeas } from './migrations/087-words-of-ideas.ts';
import { migration028ExactRestoration } from './migrations/028-exact-restoration.ts';
import { migration040Engagement } from './migrations/040-engagement.ts';
import { migration042CasesOfSanctions } from './migrations/042-cases-of-sanctions.ts';
import { migration043ProfileMeasures } from './migrations/043-profile-measures.ts';
import { migration044CausesOfReviews } from './migrations/044-causes-of-reviews.ts';
import { migration046EngagementDesk } from './migrations/046-engagement-desk.ts';
import { migration047Challenges } from './migrations/047-challenges.ts';
import { migration048PollsTakenAway } from './migrations/048-polls-taken-away.ts';
import { migration050Polls } from './migrations/050-polls.ts';
import { migration051TemplatesInEnglish } from './migrations/051-templates-in-english.ts';
import { migration052Ideas } from './migrations/052-ideas.ts';
import { migration053ToldIdeas } from './migrations/053-told-ideas.ts';
import { migration071Services } from './migrations/071-services.ts';
import { migration072Trials } from './migrations/072-trials.ts';
import { migration041BadgesAndBoards } from './migrations/041-badges-and-boards.ts';
import { migration088RecordSignatures } from './migrations/088-record-signatures.ts';
import { migration090PollsOfSessions } from './migrations/090-polls-of-sessions.ts';
import { migration085ForgottenParticipants } from './migrations/085-forgotten-participants.ts';
import { migration083FoundConversations } from './migrations/083-found-conversations.ts';
import { migration084LiveSessions } from './migrations/084-live-sessions.ts';
import { migration045FoundPieces } from './migrations/045-found-pieces.ts';
import { migration089CirclesOfCases } from './migrations/089-circles-of-cases.ts';
import { migration092Insights } from './migrations/092-insights.ts';
import { migration100Leaving } from './migrations/100-leaving.ts';
import { migration101ForgettingEverywhere } from './migrations/101-forgetting-everywhere.ts';
import { migration102ToldPieces } from './migrations/102-told-pieces.ts';
import { migration105DepartedAddresses } from './migrations/105-departed-addresses.ts';
import { migration104Automations } from './migrations/104-automations.ts';
import { migration103Campaigns } from './migrations/103-campaigns.ts';
import { migration106KeptWords } from './migrations/106-kept-words.ts';
import { migration110Presence } from './migrations/110-presence.ts';
import { migration111EventChannels } from './migrations/111-event-channels.ts';
import { migration112RefusedLetters } from './migrations/112-refused-letters.ts';
import { migration113ForgottenVisits } from './migrations/113-forgotten-visits.ts';
import { migration114Webhooks } from './migrations/114-webhooks.ts';
import { migration115Modules } from './migrations/115-modules.ts';
import { migration107BrandPictures } from './migrations/107-brand-pictures.ts';
import { migration108Pages } from './migrations/108-pages.ts';
import { migration109BrandMenus } from './migrations/109-brand-menus.ts';
import { migration116Announcements } from './migrations/116-announcements.ts';
import { migration121AfterEvents } from './migrations/121-after-events.ts';
import { migration122ModeratedEvents } from './migrations/122-moderated-events.ts';
import { migration117SegmentRolls } from './migrations/117-segment-rolls.ts';
import { migration118SignOn } from './migrations/118-sign-on.ts';
import { migration119SecondFactor } from './migrations/119-second-factor.ts';
import { migration123Branding } from './migrations/123-branding.ts';
import { migration127DataCopies } from './migrations/127-data-copies.ts';
import { migration128GivenSecrets } from './migrations/128-given-secrets.ts';
import { migration129ReplacedPolls } from './migrations/129-replaced-polls.ts';
import { migration129ReasonsInEnglish } from './migrations/129-reasons-in-english.ts';
import { migration129WordsBeforeSigns } from './migrations/129-words-before-signs.ts';
import { migration124Inactivity } from './migrations/124-inactivity.ts';
import { migration133ProvisionedPeople } from './migrations/133-provisioned-people.ts';
import { migration134CommentedPages } from './migrations/134-commented-pages.ts';
import { migration135Exports } from './migrations/135-exports.ts';
import { migration126TopicEdition } from './migrations/126-topic-edition.ts';
import { migration125StruckLines } from './migrations/125-struck-lines.ts';
import { migration130Segments } from './migrations/130-segments.ts';
import { migration131Invitations } from './migrations/131-invitations.ts';
import { migration132LikeTitles } from './migrations/132-like-titles.ts';
import { migration141PollsElsewhere } from './migrations/141-polls-elsewhere.ts';
import { migration142PollPictures } from './migrations/142-poll-pictures.ts';
import { migration137Welcome } from './migrations/137-welcome.ts';
import { migration138Terms } from './migrations/138-terms.ts';
import { migration140ApiClients } from './migrations/140-api-clients.ts';
import { migration144Deflection } from './migrations/144-deflection.ts';
import { migration145Reports } from './migrations/145-reports.ts';
import { migration148ExportsEnd } from './migrations/148-exports-end.ts';
import { migration149ForgottenByTheDirectory } from './migrations/149-forgotten-by-the-directory.ts';
import { migration150PollReleases } from './migrations/150-poll-releases.ts';
import { migration152ToldNames } from './migrations/152-told-names.ts';
import { migration157SupportOfLate } from './migrations/157-support-of-late.ts';
import { migration163AwayBefore } from './migrations/163-away-before.ts';
import { migration164Carriage } from './migrations/164-carriage.ts';
import { migration165EventsOutOfSight } from './migrations/165-events-out-of-sight.ts';
import { migration166LeftConversations } from './migrations/166-left-conversations.ts';
import { migration167RefusedInvitations } from './migrations/167-refused-invitations.ts';
import { migration168PageVersionsTakenOut } from './migrations/168-page-versions-taken-out.ts';
import { migration169DecisionsByTheirDay } from './migrations/169-decisions-by-their-day.ts';
import { migration178WordsOfFeedback } from './migrations/178-words-of-feedback.ts';
import { migration194SealedWebhookKey } from './migrations/194-sealed-webhook-key.ts';
import { migration193SpentKeys } from './migrations/193-spent-keys.ts';
import { migration192WhoseAddress } from './migrations/192-whose-address.ts';
import { migration179ErasedEventsStayEmpty } from './migrations/179-erased-events-stay-empty.ts';
import { migration186Incidents } from './migrations/186-incidents.ts';
import { migration187EditorialNotes } from './migrations/187-editorial-notes.ts';
import { migration190PicturesInMessages } from './migrations/190-pictures-in-messages.ts';
import { migration189QuestionsHiddenInPlace } from './migrations/189-questions-hidden-in-place.ts';
import { migration195PartsInDecisions } from './migrations/195-parts-in-decisions.ts';
import { migration198RedactedReferences } from './migrations/198-redacted-references.ts';
import { migration199WhoPlannedACampaign } from './migrations/199-who-planned-a-campaign.ts';
import { migration177BrandFrames } from './migrations/177-brand-frames.ts';
import { migration153KeptParts } from './migrations/153-kept-parts.ts';
import { migration151ShownMessages } from './migrations/151-shown-messages.ts';
import { migration156RefusedCopies } from './migrations/156-refused-copies.ts';
import { migration161WordsOfEveryKind } from './migrations/161-words-of-every-kind.ts';
import { migration170EventCovers } from './migrations/170-event-covers.ts';
import { migration171ReplayChapters } from './migrations/171-replay-chapters.ts';
import { migration172RegistrationForms } from './migrations/172-registration-forms.ts';
import { migration173CountedPresence } from './migrations/173-counted-presence.ts';
import { migration147DeliveredReasons } from './migrations/147-delivered-reasons.ts';
import { migration136ConnectedSites } from './migrations/136-connected-sites.ts';
import { migration175JudgedFeedback } from './migrations/175-judged-feedback.ts';
import { migration176Levels } from './migrations/176-levels.ts';
import { migration174ActsBetween } from './migrations/174-acts-between.ts';
import { migration183LegalTexts } from './migrations/183-legal-texts.ts';
import { migration184Claims } from './migrations/184-claims.ts';
import { migration203IncidentsCarried } from './migrations/203-incidents-carried.ts';
import { migration205SurveyReminders } from './migrations/205-survey-reminders.ts';
import { migration206EnglishOfBadgesAndRules } from './migrations/206-english-of-badges-and-rules.ts';
import { migration208IdeasMergedByDecision } from './migrations/208-ideas-merged-by-decision.ts';
import { migration209OneVoiceOfAReporter } from './migrations/209-one-voice-of-a-reporter.ts';
import { migration223Ambassadors } from './migrations/223-ambassadors.ts';
import { migration224ClaimsWarned } from './migrations/224-claims-warned.ts';
import { migration210KeyedVoices } from './migrations/210-keyed-voices.ts';
import { migration219OwnTexts } from './migrations/219-own-texts.ts';
import { migration229PrintsFoundAtOnce } from './migrations/229-prints-found-at-once.ts';
import { migration230NotificationsUnheld } from './migrations/230-notifications-unheld.ts';
import { migration231PlainMessages } from './migrations/231-plain-messages.ts';
import { migration233PrintsInOneCall } from './migrations/233-prints-in-one-call.ts';
import { migration234IdsInOrder } from './migrations/234-ids-in-order.ts';
import { migration235MarksCheckedAtOnce } from './migrations/235-marks-checked-at-once.ts';
import { migration238EnglishOfChallenges } from './migrations/238-english-of-challenges.ts';
import { migration239CountsByBranch } from './migrations/239-counts-by-branch.ts';
import { migration240WhoDidWhatByDay } from './migrations/240-who-did-what-by-day.ts';
import { migration243KeyedVisitors } from './migrations/243-keyed-visitors.ts';
import { migration248PrintsCountedAlike } from './migrations/248-prints-counted-alike.ts';
import { migration249LevelsTold } from './migrations/249-levels-told.ts';
import { migration250MonthsOfCounts } from './migrations/250-months-of-counts.ts';
import { migration251MonthsKeepToDays } from './migrations/251-months-keep-to-days.ts';
import { migration252FacetsInOneText } from './migrations/252-facets-in-one-text.ts';
import { migration253OlderNames } from './migrations/253-older-names.ts';
import { migration254WordGiven } from './migrations/254-word-given.ts';
import { migration256BrowsersForgotten } from './migrations/256-browsers-forgotten.ts';
import { migration259ConfirmedInvitations } from './migrations/259-confirmed-invitations.ts';
import { migration261BranchesByQuarter } from './migrations/261-branches-by-quarter.ts';
import { migration262KeptFormsByKeeper } from './migrations/262-kept-forms-by-keeper.ts';
import { migration264MasksToCome } from './migrations/264-masks-to-come.ts';
import { migration265MarkKey } from './migrations/265-mark-key.ts';
import { migration266FacetsOfAll } from './migrations/266-facets-of-all.ts';
import { migration274KeptForms } from './migrations/274-kept-forms.ts';
import { migration275SentTwice } from './migrations/275-sent-twice.ts';
import { migration276AlsoValidated } from './migrations/276-also-validated.ts';
import { migration279MessagesRemoved } from './migrations/279-messages-removed.ts';
import { migration280RemovedUnder } from './migrations/280-removed-under.ts';
import { migration282ReferencesReadAgain } from './migrations/282-references-read-again.ts';
import { migration283PrintsFoundByBands } from './migrations/283-prints-found-by-bands.ts';
import { migration290ToldInOneLook } from './migrations/290-told-in-one-look.ts';
import { migration292CountedTo } from './migrations/292-counted-to.ts';
import { migration302ChosenInLots } from './migrations/302-chosen-in-lots.ts';
import { migration303MarksFoundByDay } from './migrations/303-marks-found-by-day.ts';
import { migration305WhoSearched } from './migrations/305-who-searched.ts';
import { migration307IconsThatAreDrawn } from './migrations/307-icons-that-are-drawn.ts';
import { migration308ChosenAsItBegan } from './migrations/308-chosen-as-it-began.ts';
import { migration309KeysThatAct } from './migrations/309-keys-that-act.ts';
import { migration310WaysOn } from './migrations/310-ways-on.ts';
import { migration311CreditedByMonth } from './migrations/311-credited-by-month.ts';
import { migration312SupportKept } from './migrations/312-support-kept.ts';
import { migration322EndpointsThatRest } from './migrations/322-endpoints-that-rest.ts';
import { migration329WordsFoundByTheirAuthor } from './migrations/329-words-found-by-their-author.ts';
import { migration330PastParticipantsFound } from './migrations/330-past-participants-found.ts';
import { migration331RepliesTakenIn } from './migrations/331-replies-taken-in.ts';
import { migration335AnswersInLots } from './migrations/335-answers-in-lots.ts';
import { migration336SegmentsCounted } from './migrations/336-segments-counted.ts';
import { migration337WaysOfLetters } from './migrations/337-ways-of-letters.ts';
import { migration339EventEdition } from './migrations/339-event-edition.ts';
import { migration340SeatsGivenBack } from './migrations/340-seats-given-back.ts';
import { migration341PostsFoundByWhomTheyName } from './migrations/341-posts-found-by-whom-they-name.ts';
import { migration342CountedMarks } from './migrations/342-counted-marks.ts';
import { migration345TemplateVersions } from './migrations/345-template-versions.ts';
import { migration346DraftsFoundByPlace } from './migrations/346-drafts-found-by-place.ts';
import { migration347SeatsLookedAt } from './migrations/347-seats-looked-at.ts';
import { migration354ChannelsToldInOrder } from './migrations/354-channels-told-in-order.ts';
import { migration355ClosedBefore } from './migrations/355-closed-before.ts';
import { migration357TestersByTheirAudience } from './migrations/357-testers-by-their-audience.ts';
import { migration358MovesFoundByPost } from './migrations/358-moves-found-by-post.ts';
import { migration359AttendancesAsToldLast } from './migrations/359-attendances-as-told-last.ts';
import { migration360LongDeletedFound } from './migrations/360-long-deleted-found.ts';
import { migration363ChangesCaughtUpWith } from './migrations/363-changes-caught-up-with.ts';
import { migration364StatementsAsCorrected } from './migrations/364-statements-as-corrected.ts';
import { migration365RulesAsRenamed } from './migrations/365-rules-as-renamed.ts';
import { migration366RepetitionsBeneathFound } from './migrations/366-repetitions-beneath-found.ts';
import { migration367MovesOfAPost } from './migrations/367-moves-of-a-post.ts';
import { migration368MovedPostsFound } from './migrations/368-moved-posts-found.ts';
import { migration376InvitationsOfThisMinute } from './migrations/376-invitations-of-this-minute.ts';
import { migration377TriesOfDataCopies } from './migrations/377-tries-of-data-copies.ts';
import { migration370SealedIdeasFound } from './migrations/370-sealed-ideas-found.ts';
import { migration371LogForgottenFromItsStart } from './migrations/371-log-forgotten-from-its-start.ts';
import { migration372LooseFiles } from './migrations/372-loose-files.ts';
import { migration373MovesKnownBefore } from './migrations/373-moves-known-before.ts';
import { migration390DataCopiesTold } from './migrations/390-data-copies-told.ts';
import { migration391ActivitiesOfEachPost } from './migrations/391-activities-of-each-post.ts';
import { migration385DeletedAndHiddenFound } from './migrations/385-deleted-and-hidden-found.ts';
import { migration386DecisionsForgottenOn } from './migrations/386-decisions-forgotten-on.ts';
import { migration405ActivitiesNotOfFactsAlone } from './migrations/405-activities-not-of-facts-alone.ts';
import { migration387DisownedAddresses } from './migrations/387-disowned-addresses.ts';
import { migration394ConversationArrivals } from './migrations/394-conversation-arrivals.ts';
import { migration395HiddenEverywhere } from './migrations/395-hidden-everywhere.ts';
import { migration396ClosedCategories } from './migrations/396-closed-categories.ts';
import { migration397RepliesThatLeft } from './migrations/397-replies-that-left.ts';
import { migration392NoticesWhoseMeasuresFell } from './migrations/392-notices-whose-measures-fell.ts';
import {
  migration398PassagesByDecision,
  migration398PassagesKeyed,
} from './migrations/398-passages-by-decision.ts';
import { migration399AddressesDisownedBefore } from './migrations/399-addresses-disowned-before.ts';
import { migration400AddressesTakenBack } from './migrations/400-addresses-taken-back.ts';
import { migration403LesserDecisionsOfTheirCase } from './migrations/403-lesser-decisions-of-their-case.ts';
import { migration406TakenAlong } from './migrations/406-taken-along.ts';
import { migration408SentTwiceWhileItWaits } from './migrations/408-sent-twice-while-it-waits.ts';
import { migration409SaidTwiceInATalk } from './migrations/409-said-twice-in-a-talk.ts';
import { migration410RemovedPassages } from './migrations/410-removed-passages.ts';
import { migration411MergedCategories } from './migrations/411-merged-categories.ts';
import { migration412DeletedTopicsOfACategory } from './migrations/412-deleted-topics-of-a-category.ts';
import { migration413MergedCategoriesStandInNone } from './migrations/413-merged-categories-stand-in-none.ts';
import { migration414TeamFound } from './migrations/414-team-found.ts';
import { migration423ArchivedPollsAndSurveys } from './migrations/423-archived-polls-and-surveys.ts';
import { migration424DraftsFoundByWhomTheyName } from './migrations/424-drafts-found-by-whom-they-name.ts';
import { migration415MessagesTakenAlong } from './migrations/415-messages-taken-along.ts';
import { migration440IdeasTakenAlong } from './migrations/440-ideas-taken-along.ts';
import { migration441CommentsTakenAlong } from './migrations/441-comments-taken-along.ts';
import { migration442ReviewsTakenAlong } from './migrations/442-reviews-taken-along.ts';
import { migration443FeedbackTakenAlong } from './migrations/443-feedback-taken-along.ts';
import { migration444PollsTakenAlong } from './migrations/444-polls-taken-along.ts';
import { migration445QuestionsTakenAlong } from './migrations/445-questions-taken-along.ts';
import { migration455NotificationsOfMembersUnheld } from './migrations/455-notifications-of-members-unheld.ts';
import { migration456WhereItWasWritten } from './migrations/456-where-it-was-written.ts';
import { migration457CarriedBefore } from './migrations/457-carried-before.ts';
import { migration458RoomBesideRows } from './migrations/458-room-beside-rows.ts';
import { migration459TopicsOfPostsToldOnce } from './migrations/459-topics-of-posts-told-once.ts';
import { migration460WhenItWasSaidOver } from './migrations/460-when-it-was-said-over.ts';
import { migration461WhenTheyWereNamed } from './migrations/461-when-they-were-named.ts';
import { migration464HomeOfAPost } from './migrations/464-home-of-a-post.ts';
import { migration465WhoNamedATopic } from './migrations/465-who-named-a-topic.ts';
import { migration466TopicsNamedByOthers } from './migrations/466-topics-named-by-others.ts';
import { migration467HomesOfPostsFound } from './migrations/467-homes-of-posts-found.ts';
import { migration468WhoHearsLess } from './migrations/468-who-hears-less.ts';
import { migration470VersionsOfParagraphs } from './migrations/470-versions-of-paragraphs.ts';
import { migration471AnswersAsTheyRead } from './migrations/471-answers-as-they-read.ts';
import { migration472ChannelsForFewer } from './migrations/472-channels-for-fewer.ts';
import { migration473WaysHome } from './migrations/473-ways-home.ts';
import { migration474FollowersByCategory } from './migrations/474-followers-by-category.ts';
import { migration475HomesOfCategoriesMergedBefore } from './migrations/475-homes-of-categories-merged-before.ts';
import { migration479NothingWrittenOut } from './migrations/479-nothing-written-out.ts';
import { migration480WrittenOutBefore } from './migrations/480-written-out-before.ts';
import { migration481CopiesOfProfilesThatAreGone } from './migrations/481-copies-of-profiles-that-are-gone.ts';
import { migration435LeftTraces } from './migrations/435-left-traces.ts';
import { migration436RemoversWhoLeft } from './migrations/436-removers-who-left.ts';
import { migration450CampaignsWaiting } from './migrations/450-campaigns-waiting.ts';
import { migration448AgeOfSessionSecrets } from './migrations/448-age-of-session-secrets.ts';
import { migration446NoLetterToASlipOfThePen } from './migrations/446-no-letter-to-a-slip-of-the-pen.ts';
import { migration418AddressesMovedFrom } from './migrations/418-addresses-moved-from.ts';
import { migration419HeldBackCampaigns } from './migrations/419-held-back-campaigns.ts';
import { migration420SaidLatelyGoes } from './migrations/420-said-lately-goes.ts';
import { migration429MergedCategoriesNotFound } from './migrations/429-merged-categories-not-found.ts';
import { migration430TriedProviders } from './migrations/430-tried-providers.ts';
import { migration431KeptOfProvidersAnswers } from './migrations/431-kept-of-providers-answers.ts';
import { migration432SessionsByToldAddress } from './migrations/432-sessions-by-told-address.ts';
import { migration439MarkedAsTakenAlong } from './migrations/439-marked-as-taken-along.ts';
import { migration433ToldChanges } from './migrations/433-told-changes.ts';
import { migration434LimitsOfRolesTold } from './migrations/434-limits-of-roles-told.ts';
import { migration437WhoSwitchedAutomationsOn } from './migrations/437-who-switched-automations-on.ts';
import { migration402RemovedPassagesFound } from './migrations/402-removed-passages-found.ts';
import { migration421UnreadFirstOnTheHomePage } from './migrations/421-unread-first-on-the-home-page.ts';

/** All of them, in the order in which a new database is made: a new one is added at the end. */
export const MIGRATIONS: readonly (Migration | MigrationBeside)[] = [
  migration001Platform,
  migration002Community,
  migration003Moderation,
  migration004Site,
  migration006KnownCells,
  migration007Search,
  migration007SearchVocabulary,
  migration008UnreadColumns,
  migration009WaysFromTopics,
  migration010OfficialAnswers,
  migration011ToldChanges,
  migration012Letters,
  migration013FoundFromOutside,
  migration016SynonymGroups,
  migration016PaintedPictures,
  migration017LettersInSets,
  migration018Rights,
  migration019Decisions,
  migration020ReviewQueue,
  migration021Words,
  migration022EnforcedDecisions,
  migration022AppealsAndSanctions,
  migration014AppealsInQueue,
  migration014NotifiersContest,
  migration023AuditChain,
  migration024Distance,
  migration024Trust,
  migration034NotificationTarget,
  migration035FormerNames,
  migration026Purges,
  migration027AuditTexts,
  migration032Newcomers,
  migration030Transparency,
  migration031StatementExports,
  migration033Groups,
  migration028ExactRestoration,
  migration029LesserMeasures,
  migration038DecisionCategories,
  migration040Engagement,
  migration041BadgesAndBoards,
  migration042CasesOfSanctions,
  migration043ProfileMeasures,
  migration046EngagementDesk,
  migration047Challenges,
  migration050Polls,
  migration051TemplatesInEnglish,
  migration048PollsTakenAway,
  migration052Ideas,
  migration053ToldIdeas,
  migration054Surveys,
  migration055Opinions,
  migration057TrustedFlaggers,
  migration059BranchesSince,
  migration060ReferenceTerms,
  migration061FiguresOfFormerYears,
  migration062PollsOver,
  migration063WithdrawnIdeas,
  migration064EndedDecisions,
  migration065LettersHeldSince,
  migration066ContentChanges,
  migration067ForgottenNotifications,
  migration068OpenPlaces,
  migration069WordsOfBallots,
  migration070ReasonsOfTheDesk,
  migration080Chat,
  migration074Events,
  migration075ToldEvents,
  migration071Services,
  migration072Trials,
  migration036WithdrawnReferences,
  migration037PeriodsOfValues,
  migration039Assignments,
  migration044CausesOfReviews,
  migration088RecordSignatures,
  migration086InItsName,
  migration087WordsOfIdeas,
  migration089CirclesOfCases,
  migration092Insights,
  migration084LiveSessions,
  migration085ForgottenParticipants,
  migration090PollsOfSessions,
  migration081Conversations,
  migration045FoundPieces,
  migration082ToldMessages,
  migration100Leaving,
  migration083FoundConversations,
  migration101ForgettingEverywhere,
  migration102ToldPieces,
  migration105DepartedAddresses,
  migration106KeptWords,
  migration110Presence,
  migration111EventChannels,
  migration115Modules,
  migration116Announcements,
  migration121AfterEvents,
  migration122ModeratedEvents,
  migration118SignOn,
  migration123Branding,
  migration126TopicEdition,
  migration125StruckLines,
  migration130Segments,
  migration131Invitations,
  migration103Campaigns,
  migration104Automations,
  migration137Welcome,
  migration138Terms,
  migration140ApiClients,
  migration107BrandPictures,
  migration108Pages,
  // It names clients.
  migration114Webhooks,
  migration109BrandMenus,
  migration112RefusedLetters,
  migration113ForgottenVisits,
  migration132LikeTitles,
  migration141PollsElsewhere,
  migration142PollPictures,
  migration124Inactivity,
  migration127DataCopies,
  migration119SecondFactor,
  migration133ProvisionedPeople,
  migration117SegmentRolls,
  migration128GivenSecrets,
  migration129ReplacedPolls,
  migration144Deflection,
  migration145Reports,
  migration129ReasonsInEnglish,
  migration129WordsBeforeSigns,
  migration134CommentedPages,
  migration135Exports,
  migration148ExportsEnd,
  migration149ForgottenByTheDirectory,
  migration150PollReleases,
  migration153KeptParts,
  migration151ShownMessages,
  migration147DeliveredReasons,
  migration136ConnectedSites,
  migration152ToldNames,
  migration157SupportOfLate,
  migration163AwayBefore,
  migration164Carriage,
  migration177BrandFrames,
  migration156RefusedCopies,
  migration161WordsOfEveryKind,
  migration165EventsOutOfSight,
  migration166LeftConversations,
  migration167RefusedInvitations,
  migration168PageVersionsTakenOut,
  migration169DecisionsByTheirDay,
  migration170EventCovers,
  migration171ReplayChapters,
  migration172RegistrationForms,
  migration173CountedPresence,
  migration174ActsBetween,
  migration175JudgedFeedback,
  migration176Levels,
  migration178WordsOfFeedback,
  migration179ErasedEventsStayEmpty,
  migration183LegalTexts,
  migration184Claims,
  migration186Incidents,
  migration187EditorialNotes,
  migration189QuestionsHiddenInPlace,
  migration190PicturesInMessages,
  migration192WhoseAddress,
  migration193SpentKeys,
  migration194SealedWebhookKey,
  migration195PartsInDecisions,
  migration198RedactedReferences,
  migration199WhoPlannedACampaign,
  migration203IncidentsCarried,
  migration205SurveyReminders,
  migration206EnglishOfBadgesAndRules,
  migration208IdeasMergedByDecision,
  migration209OneVoiceOfAReporter,
  migration210KeyedVoices,
  migration219OwnTexts,
  migration223Ambassadors,
  migration224ClaimsWarned,
  migration229PrintsFoundAtOnce,
  migration230NotificationsUnheld,
  migration231PlainMessages,
  migration233PrintsInOneCall,
  migration234IdsInOrder,
  migration235MarksCheckedAtOnce,
  migration238EnglishOfChallenges,
  migration239CountsByBranch,
  migration240WhoDidWhatByDay,
  migration243KeyedVisitors,
  migration248PrintsCountedAlike,
  migration249LevelsTold,
  migration250MonthsOfCounts,
  migration251MonthsKeepToDays,
  migration252FacetsInOneText,
  migration253OlderNames,
  migration254WordGiven,
  migration256BrowsersForgotten,
  migration259ConfirmedInvitations,
  migration261BranchesByQuarter,
  migration264MasksToCome,
  migration265MarkKey,
  migration266FacetsOfAll,
  migration274KeptForms,
  // What it changes is made by 274.
  migration262KeptFormsByKeeper,
  migration275SentTwice,
  migration276AlsoValidated,
  migration279MessagesRemoved,
  migration280RemovedUnder,
  migration282ReferencesReadAgain,
  migration283PrintsFoundByBands,
  migration290ToldInOneLook,
  migration292CountedTo,
  migration302ChosenInLots,
  migration303MarksFoundByDay,
  migration305WhoSearched,
  migration307IconsThatAreDrawn,
  migration308ChosenAsItBegan,
  migration309KeysThatAct,
  migration310WaysOn,
  migration311CreditedByMonth,
  migration312SupportKept,
  migration322EndpointsThatRest,
  migration329WordsFoundByTheirAuthor,
  migration330PastParticipantsFound,
  migration331RepliesTakenIn,
  migration335AnswersInLots,
  migration336SegmentsCounted,
  migration337WaysOfLetters,
  migration339EventEdition,
  migration340SeatsGivenBack,
  migration341PostsFoundByWhomTheyName,
  migration342CountedMarks,
  migration345TemplateVersions,
  migration346DraftsFoundByPlace,
  migration347SeatsLookedAt,
  migration354ChannelsToldInOrder,
  migration355ClosedBefore,
  migration357TestersByTheirAudience,
  migration358MovesFoundByPost,
  migration359AttendancesAsToldLast,
  migration360LongDeletedFound,
  migration363ChangesCaughtUpWith,
  migration364StatementsAsCorrected,
  migration365RulesAsRenamed,
  migration366RepetitionsBeneathFound,
  migration367MovesOfAPost,
  migration368MovedPostsFound,
  migration376InvitationsOfThisMinute,
  migration377TriesOfDataCopies,
  migration370SealedIdeasFound,
  migration371LogForgottenFromItsStart,
  migration372LooseFiles,
  migration373MovesKnownBefore,
  migration390DataCopiesTold,
  migration391ActivitiesOfEachPost,
  migration385DeletedAndHiddenFound,
  migration386DecisionsForgottenOn,
  migration405ActivitiesNotOfFactsAlone,
  migration387DisownedAddresses,
  migration395HiddenEverywhere,
  migration396ClosedCategories,
  migration397RepliesThatLeft,
  migration392NoticesWhoseMeasuresFell,
  migration399AddressesDisownedBefore,
  migration400AddressesTakenBack,
  migration403LesserDecisionsOfTheirCase,
  migration406TakenAlong,
  migration408SentTwiceWhileItWaits,
  migration409SaidTwiceInATalk,
  migration410RemovedPassages,
  migration411MergedCategories,
  migration412DeletedTopicsOfACategory,
  migration413MergedCategoriesStandInNone,
  migration402RemovedPassagesFound,
  migration394ConversationArrivals,
  migration398PassagesByDecision,
  migration398PassagesKeyed,
  migration414TeamFound,
  migration423ArchivedPollsAndSurveys,
  migration424DraftsFoundByWhomTheyName,
  migration421UnreadFirstOnTheHomePage,
  migration415MessagesTakenAlong,
  migration440IdeasTakenAlong,
  migration441CommentsTakenAlong,
  migration442ReviewsTakenAlong,
  migration443FeedbackTakenAlong,
  migration444PollsTakenAlong,
  migration445QuestionsTakenAlong,
  migration455NotificationsOfMembersUnheld,
  migration450CampaignsWaiting,
  migration446NoLetterToASlipOfThePen,
  migration418AddressesMovedFrom,
  migration419HeldBackCampaigns,
  migration420SaidLatelyGoes,
  migration429MergedCategoriesNotFound,
  migration430TriedProviders,
  migration439MarkedAsTakenAlong,
  migration437WhoSwitchedAutomationsOn,
  migration431KeptOfProvidersAnswers,
  migration432SessionsByToldAddress,
  migration435LeftTraces,
  migration436RemoversWhoLeft,
  migration433ToldChanges,
  migration434LimitsOfRolesTold,
  migration448AgeOfSessionSecrets,
  migration456WhereItWasWritten,
  migration457CarriedBefore,
  migration458RoomBesideRows,
  migration459TopicsOfPostsToldOnce,
  migration460WhenItWasSaidOver,
  migration461WhenTheyWereNamed,
  migration464HomeOfAPost,
  migration465WhoNamedATopic,
  migration466TopicsNamedByOthers,
  migration467HomesOfPostsFound,
  migration468WhoHearsLess,
  migration470VersionsOfParagraphs,
  migration471AnswersAsTheyRead,
  migration472ChannelsForFewer,
  migration473WaysHome,
  migration474FollowersByCategory,
  migration475HomesOfCategoriesMergedBefore,
  migration479NothingWrittenOut,
  migration480WrittenOutBefore,
  migration481CopiesOfProfilesThatAreGone,
];
