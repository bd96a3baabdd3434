import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule, type GqlModuleOptions } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { DefaultNamingStrategy, type DataSource } from 'typeorm';
import { DashboardResolver } from './dashboard.resolver.js';
import { createLoaders } from './loaders.js';
import { BusinessUnit, Comment, ImportRun, Member, StageChange, UseCase, UseCaseScore } from './use-case.entity.js';
import { StageChangesResolver, UseCasesResolver } from './use-cases.resolver.js';

// NestJS as its documentation sets it up, for the owner: no sign-in, no row-level security, no audit.
const [, , url, stack] = process.argv;

class SnakeCase extends DefaultNamingStrategy {
  columnName(property: string, given?: string) {
    return given ?? property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}

const settings = {
  mercurius: { graphiql: false, jit: 1 },
  apollo: { playground: false, introspection: false },
};

async function driverOf(name: string) {
  return name === 'apollo' ? (await import('@nestjs/apollo')).ApolloDriver : (await import('@nestjs/mercurius')).MercuriusDriver;
}

@Module({
  imports: [
    GraphQLModule.forRootAsync<GqlModuleOptions>({
      driver: await driverOf(stack),
      inject: [getDataSourceToken()],
      useFactory: (database: DataSource) => ({
        ...settings[stack as keyof typeof settings],
        autoSchemaFile: true,
        context: () => ({ loaders: createLoaders(database) }),
      }),
    }),
    TypeOrmModule.forRoot({
      type: 'postgres',
      url,
      entities: [BusinessUnit, Comment, ImportRun, Member, StageChange, UseCase, UseCaseScore],
      namingStrategy: new SnakeCase(),
      extra: { max: 10 },
    }),
  ],
  providers: [UseCasesResolver, StageChangesResolver, DashboardResolver],
})
class App {}

const app = await NestFactory.create<NestFastifyApplication>(App, new FastifyAdapter(), { logger: ['error', 'warn'] });
await app.listen(0, '127.0.0.1');
process.send?.({ port: Number(new URL(await app.getUrl()).port) });
process.once('disconnect', () => process.exit());
