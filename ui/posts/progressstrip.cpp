// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/posts/progressstrip.h"

#include "models/sendingwatch.h"
#include "ui/desk/desk.h"
#include "ui/look/widgets.h"
#include "ui/posts/progressline.h"

#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

ProgressStrip::ProgressStrip(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_column(new QVBoxLayout(this))
{
    setObjectName(u"underWay"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Look::Space::kSmall);
    connect(&desk.sendings, &SendingWatch::changed, this, [this](PostId post) {
        if (m_details && m_details->post.id == post)
            refresh();
    });
    hide();
}

ProgressStrip::~ProgressStrip() = default;

void ProgressStrip::setPost(const PostDetails &details)
{
    m_details = details;
    refresh();
}

void ProgressStrip::clear()
{
    m_details.reset();
    refresh();
}

void ProgressStrip::refresh()
{
    QHash<SendingId, ProgressLine *> gone = m_lines;
    const QList<PostDetails::Target> targets = m_details ? m_details->targets : QList<PostDetails::Target>();
    for (const PostDetails::Target &target : targets) {
        for (const PostDetails::Part &part : target.parts) {
            if (!m_desk.sendings.of(part.sending.id))
                continue;
            gone.remove(part.sending.id);
            show(part.sending, target.integration);
        }
    }
    for (auto line = gone.cbegin(); line != gone.cend(); ++line) {
        m_lines.remove(line.key());
        line.value()->hide();
        line.value()->deleteLater(); // its own button may have asked
    }
    setVisible(!m_lines.isEmpty());
}

void ProgressStrip::show(const Sending &sending, const Integration &account)
{
    ProgressLine *&line = m_lines[sending.id];
    if (!line) {
        line = new ProgressLine(account, m_desk.networks.info(account.platform).name);
        m_column->addWidget(line);
        connect(line, &ProgressLine::stopAsked, this, [this, id = sending.id] { m_desk.sendings.stop(id); });
    }
    line->show(*m_desk.sendings.of(sending.id));
}

} // namespace Postrider
