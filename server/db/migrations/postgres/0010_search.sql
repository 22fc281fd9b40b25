CREATE TABLE "search_companies" (
	"entry" bigint PRIMARY KEY NOT NULL,
	"subject_id" text NOT NULL,
	"words" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_deletions" (
	"deletion" text COLLATE "C" NOT NULL,
	"word" text COLLATE "C" NOT NULL,
	CONSTRAINT "search_deletions_deletion_word_pk" PRIMARY KEY("deletion","word")
);
--> statement-breakpoint
CREATE TABLE "search_history" (
	"entry" bigint PRIMARY KEY NOT NULL,
	"subject_id" text NOT NULL,
	"words" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_people" (
	"entry" bigint PRIMARY KEY NOT NULL,
	"subject_id" text NOT NULL,
	"words" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_progress" (
	"id" text PRIMARY KEY NOT NULL,
	"cursor" text,
	"is_done" boolean NOT NULL,
	"lease_until" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "search_vocabulary" (
	"word" text COLLATE "C" PRIMARY KEY NOT NULL,
	"people" bigint NOT NULL,
	"companies" bigint NOT NULL,
	"history" bigint NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "search_companies_subject_idx" ON "search_companies" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "search_deletions_word_idx" ON "search_deletions" USING btree ("word");--> statement-breakpoint
CREATE UNIQUE INDEX "search_history_subject_idx" ON "search_history" USING btree ("subject_id");--> statement-breakpoint
CREATE UNIQUE INDEX "search_people_subject_idx" ON "search_people" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "search_people_words_idx" ON "search_people" USING gin (array_to_tsvector(string_to_array("words", ' '))) WITH (fastupdate = off);--> statement-breakpoint
CREATE INDEX "search_companies_words_idx" ON "search_companies" USING gin (array_to_tsvector(string_to_array("words", ' '))) WITH (fastupdate = off);--> statement-breakpoint
CREATE INDEX "search_history_words_idx" ON "search_history" USING gin (array_to_tsvector(string_to_array("words", ' '))) WITH (fastupdate = off);
