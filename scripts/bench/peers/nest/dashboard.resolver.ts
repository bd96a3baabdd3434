import { Args, Field, Float, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { BusinessUnit, UseCase, UseCaseScore } from './use-case.entity.js';

@ObjectType()
class StageCount {
  @Field() stage: string;
  @Field(() => Int) active: number;
  @Field(() => Int) aside: number;
}

@ObjectType()
class UnitAverages {
  @Field(() => ID, { nullable: true }) businessUnitId?: string;
  @Field({ nullable: true }) name?: string;
  @Field(() => Int) useCaseCount: number;
  @Field(() => Int) scoredCount: number;
  @Field(() => Float, { nullable: true }) priority?: number;
  @Field(() => Float, { nullable: true }) value?: number;
  @Field(() => Float, { nullable: true }) feasibility?: number;
  @Field(() => Float, { nullable: true }) risk?: number;
  @Field(() => Float, { nullable: true }) sobriety?: number;
}

@ObjectType()
class TopCase {
  @Field(() => ID) id: string;
  @Field() reference: string;
  @Field() title: string;
  @Field() stage: string;
  @Field(() => ID, { nullable: true }) businessUnitId?: string;
  @Field(() => Float) priority: number;
}

@ObjectType()
class Dashboard {
  @Field(() => [StageCount]) funnel: StageCount[];
  @Field(() => [UnitAverages]) businessUnits: UnitAverages[];
  @Field(() => [TopCase]) top: TopCase[];
}

/** Grouped by the database, as a careful team does: three statements at once. */
@Resolver(() => Dashboard)
export class DashboardResolver {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  @Query(() => Dashboard)
  async dashboard(@Args('org', { type: () => ID }) org: string) {
    const [funnel, businessUnits, top] = await Promise.all([this.funnel(org), this.businessUnits(org), this.top(org)]);
    return { funnel, businessUnits, top };
  }

  private funnel(org: string) {
    return this.casesOf(org)
      .select(['u.stage AS stage', 'count(*) FILTER (WHERE u.status IS NULL)::int AS active', 'count(u.status)::int AS aside'])
      .groupBy('u.stage')
      .getRawMany<StageCount>();
  }

  private businessUnits(org: string) {
    const averages = ['priority', 'value', 'feasibility', 'risk', 'sobriety'].map((axis) => `avg(s.${axis}) AS ${axis}`);
    return this.casesOf(org)
      .leftJoin(UseCaseScore, 's', 's.organisationId = u.organisationId AND s.useCaseId = u.id')
      .leftJoin(BusinessUnit, 'b', 'b.organisationId = u.organisationId AND b.id = u.businessUnitId')
      .select(['b.id AS "businessUnitId"', 'b.name AS name', 'count(*)::int AS "useCaseCount"', 'count(s.priority)::int AS "scoredCount"'])
      .addSelect(averages)
      .andWhere('u.status IS NULL')
      .groupBy('b.id, b.name')
      .orderBy('b.name')
      .getRawMany<UnitAverages>();
  }

  private top(org: string) {
    const columns = ['id', 'reference', 'title', 'stage'].map((name) => `u.${name} AS ${name}`);
    return this.casesOf(org)
      .innerJoin(UseCaseScore, 's', 's.organisationId = u.organisationId AND s.useCaseId = u.id')
      .select([...columns, 'u.businessUnitId AS "businessUnitId"', 's.priority AS priority'])
      .andWhere("u.status IS NULL AND u.stage <> 'retired' AND s.priority IS NOT NULL")
      .orderBy('s.priority', 'DESC')
      .addOrderBy('u.reference')
      .limit(10)
      .getRawMany<TopCase>();
  }

  private casesOf(org: string) {
    return this.database.manager.createQueryBuilder(UseCase, 'u').where('u.organisationId = :org', { org });
  }
}
