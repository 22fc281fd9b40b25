CREATE TABLE "file_contents" (
	"id" text PRIMARY KEY NOT NULL,
	"hash" text,
	"started_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "file_pieces" (
	"content_id" text NOT NULL,
	"position" bigint NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "file_pieces_content_id_position_pk" PRIMARY KEY("content_id","position")
);
--> statement-breakpoint
CREATE TABLE "interaction_files" (
	"file_id" text PRIMARY KEY NOT NULL,
	"interaction_id" text NOT NULL,
	"content_id" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "interactions" ADD COLUMN "files" jsonb;--> statement-breakpoint
ALTER TABLE "file_pieces" ADD CONSTRAINT "file_pieces_content_id_file_contents_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."file_contents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interaction_files" ADD CONSTRAINT "interaction_files_interaction_id_interactions_id_fk" FOREIGN KEY ("interaction_id") REFERENCES "public"."interactions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interaction_files" ADD CONSTRAINT "interaction_files_content_id_file_contents_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."file_contents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "file_contents_hash_idx" ON "file_contents" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "interaction_files_interaction_idx" ON "interaction_files" USING btree ("interaction_id");--> statement-breakpoint
CREATE INDEX "interaction_files_content_idx" ON "interaction_files" USING btree ("content_id");