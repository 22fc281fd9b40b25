CREATE TABLE `interaction_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`interaction_id` text NOT NULL,
	`text` text NOT NULL,
	`written_by` text NOT NULL,
	`written_at` text NOT NULL,
	FOREIGN KEY (`interaction_id`) REFERENCES `interactions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`written_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `interaction_notes_interaction_idx` ON `interaction_notes` (`interaction_id`);--> statement-breakpoint
ALTER TABLE `follow_ups` ADD `closed_by` text REFERENCES users(id);--> statement-breakpoint
CREATE INDEX `follow_ups_company_closed_idx` ON `follow_ups` (`company_id`,`closed_at`,`id`) WHERE "follow_ups"."closed_at" is not null;--> statement-breakpoint
CREATE INDEX `follow_ups_contact_closed_idx` ON `follow_ups` (`contact_id`,`closed_at`,`id`) WHERE "follow_ups"."closed_at" is not null;--> statement-breakpoint
CREATE INDEX `follow_ups_company_planned_idx` ON `follow_ups` (`company_id`,`created_at`,`id`) WHERE "follow_ups"."interaction_id" is null;--> statement-breakpoint
CREATE INDEX `follow_ups_contact_planned_idx` ON `follow_ups` (`contact_id`,`created_at`,`id`) WHERE "follow_ups"."interaction_id" is null;--> statement-breakpoint
ALTER TABLE `interactions` ADD `outlook_item_id` text;--> statement-breakpoint
ALTER TABLE `interactions` ADD `note_count` integer;