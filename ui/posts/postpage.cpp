// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/posts/postpage.h"

#include "models/answer.h"
#include "models/storewatch.h"
#include "services/wording.h"
#include "ui/desk/desk.h"
#include "ui/desk/navigator.h"
#include "ui/look/sides.h"
#include "ui/look/widgets.h"
#include "ui/posts/numberscard.h"
#include "ui/posts/postbody.h"
#include "ui/posts/postglance.h"
#include "ui/posts/postheader.h"
#include "ui/posts/progressstrip.h"
#include "ui/posts/takedownquestion.h"
#include "ui/posts/targetsection.h"

#include <QKeyEvent>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace Look;

namespace {

constexpr int kMostWidth = 920; // lines longer than that are hard to read

} // namespace

PostPage::PostPage(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_header(new PostHeader), m_underWay(new ProgressStrip(desk)),
      m_takedown(new TakedownQuestion(desk)), m_problem(new Text({})), m_scroll(new QScrollArea)
{
    setObjectName(u"postPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Look::sided(Space::kHuge, Space::kLarge, 0, 0));
    column->setSpacing(Space::kMedium);
    column->addWidget(m_header);
    connect(m_header, &PostHeader::backAsked, this, &PostPage::closed);
    connect(m_header, &PostHeader::trashAsked, this, &PostPage::trash);
    connect(m_header, &PostHeader::unscheduleAsked, this, [this] { fulfil(Remedy::Unschedule, {}, {}); });
    connect(m_header, &PostHeader::editAsked, this, [this] { m_desk.go.edit(m_post); });
    connect(m_header, &PostHeader::takeDownAsked, this, &PostPage::askTakedown);
    connect(m_takedown, &TakedownQuestion::done, this, &PostPage::closed);
    connect(m_takedown, &TakedownQuestion::failed, this, &PostPage::showTrouble);
    connect(m_header, &PostHeader::restoreAsked, this, &PostPage::restore);
    m_problem->setObjectName(u"pageProblem"_s);
    m_problem->setTone(Tone::Bad);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addLayout(rowOf(m_takedown));
    column->addLayout(rowOf(m_underWay));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // unseen without need; the column never jumps
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_scroll, 1);
    connect(&desk.watch, &StoreWatch::changed, this, &PostPage::refresh);
}

PostPage::~PostPage() = default;

// As wide as what is beneath, and no room while it is hidden.
QLayout *PostPage::rowOf(QWidget *strip)
{
    strip->setMaximumWidth(kMostWidth);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(Look::sided(0, 0, Space::kHuge, 0));
    row->addWidget(strip, 1);
    row->addStretch(0);
    return row;
}

void PostPage::open(PostId post)
{
    if (m_post != post) {
        m_desk.queue.lookedAt(m_desk.actor, post); // a failure that was seen needs nobody; should it fail, it counts on
        m_details.reset();
        m_sections.clear();
        m_scroll->setWidget(new QWidget);
        m_problem->hide();
        m_header->clear();
        m_takedown->hide();
        m_underWay->clear();
    }
    m_post = post;
    refresh();
}

void PostPage::refresh()
{
    if (m_post.isNull())
        return;
    answer(m_desk.posts.show(m_desk.actor, m_post), this, [this, post = m_post](const Result<PostDetails> &details) {
        if (post != m_post)
            return; // another one was opened meanwhile
        if (details)
            take(*details);
        else
            showTrouble(details.error());
    });
}

// The picture is made anew only when the post changed; what is being typed and where one has scrolled to stay.
void PostPage::take(const PostDetails &details)
{
    m_underWay->setPost(details);
    if (m_details && isSame(*m_details, details))
        return;
    m_details = details;
    QHash<IntegrationId, QString> links;
    for (auto section = m_sections.cbegin(); section != m_sections.cend(); ++section) {
        if (section.value()->isAskingForLink())
            links.insert(section.key(), section.value()->link());
    }
    const int place = m_scroll->verticalScrollBar()->value();
    m_scroll->setWidget(makeColumn(details));
    showActions(details);
    for (auto link = links.cbegin(); link != links.cend(); ++link) {
        if (TargetSection *section = m_sections.value(link.key());
            section && section->findChild<Button *>(u"wentOut"_s))
            section->askForLink(link.value());
    }
    m_scroll->widget()->adjustSize();
    m_scroll->verticalScrollBar()->setValue(place);
}

// What an account's card offers is not offered twice.
void PostPage::showActions(const PostDetails &details)
{
    const PostLeave leave = PostLeave::of(details);
    const bool isTrash = details.post.deletedAt.isValid();
    const auto offersBeneath = [this](const QString &name) { return m_scroll->findChild<Button *>(name) != nullptr; };
    PostHeader::Offers offers;
    offers.setFlag(PostHeader::Offer::Edit, leave.mayEdit && !offersBeneath(u"edit"_s));
    offers.setFlag(PostHeader::Offer::Unschedule, leave.mayUnschedule && !offersBeneath(u"unschedule"_s));
    offers.setFlag(PostHeader::Offer::Trash, !isTrash);
    offers.setFlag(PostHeader::Offer::Restore, isTrash);
    offers.setFlag(PostHeader::Offer::TakeDown,
                   !isTrash && !TakedownQuestion::networksOf(details, m_desk.networks).isEmpty());
    m_header->show(standingOfPost(details), offers);
}

QWidget *PostPage::makeColumn(const PostDetails &details)
{
    m_sections.clear();
    auto *page = new QWidget;
    auto *outer = new QHBoxLayout(page);
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    const int end = qMax(0, Space::kHuge - bar);
    outer->setContentsMargins(Look::sided(0, 0, end, Space::kHuge));
    auto *middle = new QWidget;
    middle->setMaximumWidth(kMostWidth);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::kHuge);
    column->addWidget(makePostBody(details.post, m_desk.user.timezone, m_desk.clock.now()));
    if (NumbersCard::isWorthIt(details) && !details.post.deletedAt.isValid())
        column->addWidget(new NumbersCard(m_desk, details));
    for (const PostDetails::Target &target : details.targets) {
        QStringList elsewhere;
        for (const PostDetails::Target &other : details.targets) {
            const QString name = m_desk.networks.info(other.integration.platform).name;
            if (other.delivery.state == Sending::State::Published && !elsewhere.contains(name))
                elsewhere << name;
        }
        auto *section = new TargetSection({details, target, m_desk.networks.info(target.integration.platform).name,
                                           elsewhere, m_desk.user.timezone, m_desk.clock.now()});
        connect(section, &TargetSection::asked, this, &PostPage::fulfil);
        connect(section, &TargetSection::addressWanted, this, [this](const QUrl &url) { m_desk.openAddress(url); });
        m_sections.insert(target.integration.id, section);
        column->addWidget(section);
    }
    column->addStretch(1);
    outer->addWidget(middle, 1);
    outer->addStretch(0);
    return page;
}

void PostPage::showTrouble(const Error &error)
{
    m_problem->setText(sentenceFor(error));
    m_problem->show();
}

void PostPage::fulfil(Remedy remedy, IntegrationId account, const QString &link)
{
    if (const auto deed = Postrider::fulfil(remedy, m_desk, m_post, account, link))
        settle(deed->future, account, deed->done);
}

// Nothing can be asked for twice while the first answer is under way; what went wrong is said beside the button.
void PostPage::settle(QFuture<Result<Post>> future, IntegrationId account, const QString &done)
{
    m_problem->hide();
    m_scroll->widget()->setEnabled(false);
    answer(future, this, [this, account, done, post = m_post](const Result<Post> &result) {
        if (post != m_post)
            return;
        m_scroll->widget()->setEnabled(true);
        if (result)
            m_desk.go.toast(done);
        else if (TargetSection *section = m_sections.value(account))
            section->showProblem(sentenceFor(result.error()));
        else
            showTrouble(result.error());
        refresh();
    });
}

void PostPage::trash()
{
    answer(m_desk.posts.remove(m_desk.actor, m_post), this, [this, post = m_post](const Result<Post> &removed) {
        if (!removed)
            return showTrouble(removed.error());
        m_desk.go.toast(tr("Moved to the trash."), tr("Undo"), [page = QPointer(this), post] {
            if (page)
                answer(page->m_desk.posts.restore(page->m_desk.actor, post), page,
                       [page](const Result<Post> &restored) {
                           if (!restored)
                               page->m_desk.go.toast(sentenceFor(restored.error()));
                       });
        });
        Q_EMIT closed();
    });
}

void PostPage::askTakedown()
{
    if (m_details)
        m_takedown->ask(m_post, TakedownQuestion::networksOf(*m_details, m_desk.networks));
}

void PostPage::restore()
{
    settle(m_desk.posts.restore(m_desk.actor, m_post), {}, tr("It is back."));
}

void PostPage::focusBack()
{
    m_header->focusBack();
}

void PostPage::keyPressEvent(QKeyEvent *event)
{
    const bool isBack = event->key() == Qt::Key_Escape || event->matches(QKeySequence::Back);
    if (isBack)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Postrider
