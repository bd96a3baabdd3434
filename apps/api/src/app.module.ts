import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { ApiTokensModule } from './api-tokens/api-tokens.module.js';
import { AuditEntry } from './audit-trail/audit-entry.entity.js';
import { AuditTrailModule } from './audit-trail/audit-trail.module.js';
import { BusinessUnit } from './business-units/business-unit.entity.js';
import { BusinessUnitsModule } from './business-units/business-units.module.js';
import { Comment } from './comments/comment.entity.js';
import { CommentsModule } from './comments/comments.module.js';
import { CustomField } from './custom-fields/custom-field.entity.js';
import { CustomFieldsModule } from './custom-fields/custom-fields.module.js';
import { DemoModule } from './demo/demo.module.js';
import { HealthModule } from './health/health.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { AccessGuard } from './members/access.guard.js';
import { Member } from './members/member.entity.js';
import { MembersModule } from './members/members.module.js';
import { Organisation } from './organisations/organisation.entity.js';
import { OrganisationsModule } from './organisations/organisations.module.js';
import { HttpErrorsFilter } from './platform/errors/http-errors.filter.js';
import { createGraphqlModule } from './platform/graphql/graphql.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { PortfolioModule } from './portfolio/portfolio.module.js';
import { SavedView } from './saved-views/saved-view.entity.js';
import { SavedViewsModule } from './saved-views/saved-views.module.js';
import { Assessment } from './scorecards/assessment.entity.js';
import { ScorecardsModule } from './scorecards/scorecards.module.js';
import { ScoringModel } from './scoring-models/scoring-model.entity.js';
import { ScoringModelsModule } from './scoring-models/scoring-models.module.js';
import { SelectionModule } from './selection/selection.module.js';
import { UseCase } from './use-cases/use-case.entity.js';
import { UseCasesModule } from './use-cases/use-cases.module.js';

export const ENTITIES = [
  Assessment,
  AuditEntry,
  BusinessUnit,
  Comment,
  CustomField,
  Member,
  Organisation,
  SavedView,
  ScoringModel,
  UseCase,
];

@Module({
  imports: [
    PlatformModule.with(ENTITIES),
    createGraphqlModule(true),
    ApiTokensModule,
    AuditTrailModule,
    BusinessUnitsModule,
    CommentsModule,
    CustomFieldsModule,
    HealthModule,
    DemoModule,
    DiscoveryModule,
    ImportsModule,
    MembersModule,
    OrganisationsModule,
    PortfolioModule,
    SavedViewsModule,
    ScorecardsModule,
    ScoringModelsModule,
    SelectionModule,
    UseCasesModule,
  ],
  providers: [
    { provide: APP_GUARD, useExisting: AccessGuard },
    { provide: APP_FILTER, useClass: HttpErrorsFilter },
  ],
})
export class AppModule {}
