CREATE TABLE "interaction_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"interaction_id" text NOT NULL,
	"text" text NOT NULL,
	"written_by" text NOT NULL,
	"written_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "follow_ups" ADD COLUMN "closed_by" text;--> statement-breakpoint
ALTER TABLE "interactions" ADD COLUMN "outlook_item_id" text;--> statement-breakpoint
ALTER TABLE "interactions" ADD COLUMN "note_count" bigint;--> statement-breakpoint
ALTER TABLE "interaction_notes" ADD CONSTRAINT "interaction_notes_interaction_id_interactions_id_fk" FOREIGN KEY ("interaction_id") REFERENCES "public"."interactions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interaction_notes" ADD CONSTRAINT "interaction_notes_written_by_users_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "interaction_notes_interaction_idx" ON "interaction_notes" USING btree ("interaction_id");--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_closed_by_users_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "follow_ups_company_closed_idx" ON "follow_ups" USING btree ("company_id","closed_at","id") WHERE "follow_ups"."closed_at" is not null;--> statement-breakpoint
CREATE INDEX "follow_ups_contact_closed_idx" ON "follow_ups" USING btree ("contact_id","closed_at","id") WHERE "follow_ups"."closed_at" is not null;--> statement-breakpoint
CREATE INDEX "follow_ups_company_planned_idx" ON "follow_ups" USING btree ("company_id","created_at","id") WHERE "follow_ups"."interaction_id" is null;--> statement-breakpoint
CREATE INDEX "follow_ups_contact_planned_idx" ON "follow_ups" USING btree ("contact_id","created_at","id") WHERE "follow_ups"."interaction_id" is null;