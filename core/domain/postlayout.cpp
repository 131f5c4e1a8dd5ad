// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/postlayout.h"

namespace Postrider {

void layOut(PostPlan &plan, const QList<PostTarget> &targets)
{
    using State = Sending::State;
    const bool isDraft = plan.post.scheduledFor.isNull();
    const bool needsApproval = plan.post.approval == Post::Approval::Pending;
    for (const PostTarget &target : targets) {
        Delivery delivery;
        delivery.id = DeliveryId::create();
        delivery.postId = plan.post.id;
        delivery.integrationId = target.integration.id;
        delivery.contentOverride = target.text;
        delivery.settings = target.settings;
        const bool needsSignIn = target.integration.health == Integration::Health::NeedsReauth;
        const bool isHeld = !isDraft && (needsApproval || needsSignIn);
        delivery.state = isDraft ? State::Draft : isHeld ? State::Held : State::Waiting;
        for (int part = 1; part <= 1 + plan.post.parts.size(); ++part) {
            Sending sending;
            sending.id = SendingId::create();
            sending.deliveryId = delivery.id;
            sending.part = part;
            sending.dueAt = sending.notBefore = plan.post.scheduledFor;
            sending.state = delivery.state;
            if (isHeld)
                sending.hold = needsApproval ? Sending::Hold::Approval : Sending::Hold::Reauth;
            sending.idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
            plan.sendings << sending;
        }
        plan.deliveries << delivery;
    }
}

} // namespace Postrider
